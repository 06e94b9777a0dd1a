import type { FormDefinition } from '../../../../shared/form/definition.ts';
import { SECTION, wordFile } from './wordParts.ts';

/* A form as WPS leaves it: looks in every run and none in styles, empty runs, labels spaced out by blanks, no width in the cells, the label of
   the long text and of the stamped cells in one cell with what is to be written, a line to write on for the unit. */

const LOOK =
  '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:vertAlign w:val="baseline"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>';
const paragraph = (text: string, alignment = 'left') =>
  `<w:p><w:pPr><w:keepNext w:val="0"/><w:spacing w:line="360" w:lineRule="auto"/><w:jc w:val="${alignment}"/>${LOOK}</w:pPr>${
    text === '' ? '' : `<w:r>${LOOK}<w:t xml:space="preserve">${text}</w:t></w:r><w:r>${LOOK}</w:r>`
  }</w:p>`;

const cell = (content: string, span: number) =>
  `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${content}</w:tc>`;
const row = (cells: string) => `<w:tr><w:tblPrEx/><w:trPr/>${cells}</w:tr>`;

const spaced = (label: string) => [...label.replace(/\s/gu, '')].join('  ');

export function wpsTemplate({ title, reportingUnit, rows, narrative, notes }: FormDefinition): Uint8Array {
  const tableRows = rows.map((each) => {
    if (each.type === 'fields')
      return row(
        each.cells
          .map(
            ({ label }, at) =>
              cell(paragraph(spaced(label), 'center'), 1) +
              cell(paragraph('', 'center'), at === each.cells.length - 1 ? 3 - 2 * at : 1),
          )
          .join(''),
      );
    const inside =
      each.type === 'seal'
        ? [
            paragraph(`${each.label.join('')}：`),
            ...Array(4).fill(paragraph('')),
            paragraph(each.foot, 'right'),
          ]
        : [paragraph(`${narrative.heading}：`), paragraph(narrative.prompt), ...Array(8).fill(paragraph(''))];
    return row(cell(inside.join(''), 4));
  });
  const grid = [1500, 2600, 1500, 2700].map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return wordFile(
    paragraph(title, 'center') +
      paragraph(
        `${reportingUnit.label.trim()}________________________（盖章）        填表日期：   年  月  日`,
      ) +
      `<w:tbl><w:tblPr><w:tblStyle w:val="5"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="autofit"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${tableRows.join('')}</w:tbl>` +
      notes.map((note) => paragraph(note)).join('') +
      SECTION,
  );
}
