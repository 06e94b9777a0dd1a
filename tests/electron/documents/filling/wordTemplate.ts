import type { FormDefinition } from '../../../../shared/form/definition.ts';
import type { FormRow, SealRow } from '../../../../shared/notice/formSchema.ts';
import { SECTION, wordFile } from './wordParts.ts';

/* A form as Word leaves it after people have worked on it: runs split where somebody typed on another day, marks of the spelling check,
   bookmarks, columns of a grid that the rows share, content controls, a title and a seal cell of two merged rows. */

const LOOK =
  '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="24"/></w:rPr>';
const BOLD =
  '<w:rPr><w:rFonts w:ascii="黑体" w:eastAsia="黑体" w:hAnsi="黑体" w:hint="eastAsia"/><w:b/><w:sz w:val="24"/></w:rPr>';
const RSID = 'w:rsidR="00C41F3A" w:rsidRDefault="00C41F3A"';

/** A text split over two runs, with a mark of the spelling check between. */
function split(text: string, look = BOLD): string {
  const at = Math.ceil(text.length / 2);
  const run = (part: string, rsid: string) =>
    `<w:r w:rsidR="${rsid}">${look}<w:t xml:space="preserve">${part}</w:t></w:r>`;
  return `${run(text.slice(0, at), '001A2B3C')}<w:proofErr w:type="spellStart"/>${run(text.slice(at), '00D4E5F6')}<w:proofErr w:type="spellEnd"/>`;
}

const paragraph = (runs: string, properties = '<w:jc w:val="center"/>') =>
  `<w:p ${RSID}><w:pPr>${properties}</w:pPr>${runs}</w:p>`;

/** An empty paragraph that says how what is typed into it will look. */
const blank = (properties: string) => `<w:p ${RSID}><w:pPr>${properties}${LOOK}</w:pPr></w:p>`;

const BLANK_VALUE = blank('<w:spacing w:line="360" w:lineRule="auto"/><w:jc w:val="left"/>');
const BODY = '<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="480"/>';

const GRID = [1384, 2268, 1418, 3452];
const width = (from: number, span: number) =>
  GRID.slice(from, from + span).reduce((total, each) => total + each, 0);

const cell = (content: string, from: number, span: number, more = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${width(from, span)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${more}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

const row = (cells: string, height = 600) =>
  `<w:tr w:rsidR="00C41F3A" w14:paraId="1F${height}0A"><w:trPr><w:trHeight w:val="${height}"/><w:jc w:val="center"/></w:trPr>${cells}</w:tr>`;

/** The second blank of a row stands in a content control around its cell, the first one in a bookmark. */
function fieldRow(cells: Extract<FormRow, { type: 'fields' }>['cells'], number: number): string {
  return row(
    cells
      .map(({ label }, at) => {
        const span = at === cells.length - 1 ? GRID.length - 2 * at - 1 : 1;
        const value =
          at === 0
            ? BLANK_VALUE.replace(
                '</w:p>',
                `<w:bookmarkStart w:id="${number}" w:name="b${number}"/><w:bookmarkEnd w:id="${number}"/></w:p>`,
              )
            : BLANK_VALUE;
        const inCell = cell(value, 2 * at + 1, span);
        return cell(paragraph(split(label)), 2 * at, 1) + (at === 0 ? inCell : control(inCell, 100 + number));
      })
      .join(''),
  );
}

const control = (content: string, id: number) =>
  `<w:sdt><w:sdtPr><w:alias w:val="填写"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

function sealRows({ label, foot }: SealRow): string {
  const body =
    blank(BODY).repeat(3) +
    paragraph(split(foot, LOOK), '<w:ind w:rightChars="200" w:right="480"/><w:jc w:val="right"/>');
  const head = (merge: string, content: string) => cell(content, 0, 1, merge);
  return (
    row(
      head('<w:vMerge w:val="restart"/>', label.map((line) => paragraph(split(line))).join('')) +
        cell(body, 1, 3, '<w:vMerge w:val="restart"/>'),
      1200,
    ) + row(head('<w:vMerge/>', blank('')) + cell(blank(''), 1, 3, '<w:vMerge/>'), 1200)
  );
}

/** The table of a form and the lines around it. */
export function wordFormBody(definition: FormDefinition): string {
  const { attachment, title, reportingUnit, rows, notes, narrative } = definition;
  const tableRows = rows.map((each, number) => {
    if (each.type === 'fields') return fieldRow(each.cells, number);
    if (each.type === 'seal') return sealRows(each);
    return (
      row(cell(paragraph(split(narrative.heading)), 0, 4)) +
      row(cell(paragraph(split(narrative.prompt, LOOK)) + blank(BODY).repeat(6), 0, 4), 4000)
    );
  });
  const grid = GRID.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  return [
    paragraph(split(attachment), ''),
    paragraph(split(title), '<w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/>'),
    paragraph(
      `${split(reportingUnit.label)}<w:r>${BOLD.replace('<w:b/>', '<w:u w:val="single"/>')}<w:t xml:space="preserve">                              </w:t></w:r>`,
      '',
    ),
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>${lines.join('')}</w:tblBorders><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${tableRows.join('')}</w:tbl>`,
    ...notes.map((note) => paragraph(split(note, LOOK), '')),
  ].join('');
}

const WORD_14 =
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

/** A Word file with the forms of these definitions one behind the other, after a page of the notice. */
export function wordTemplate(...definitions: readonly FormDefinition[]): Uint8Array {
  const notice = paragraph(
    split('各有关单位：请按要求填写推荐表，联系人：样例，电话：0519-80000000。', LOOK),
    '',
  );
  const forms = definitions.map(wordFormBody).join('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
  return wordFile(notice + forms + SECTION, { root: WORD_14 });
}
