import { describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { fieldValue } from '../../../shared/form/content.ts';
import { formDefinition } from '../../../shared/form/definition.ts';
import { FORM_KINDS, type FormKind } from '../../../shared/notice/formSchema.ts';
import {
  attribute,
  bodyOf,
  cellsOf,
  children,
  type DocxFile,
  find,
  formTableOf,
  is,
  isOn,
  numberIn,
  only,
  openDocx,
  rowsOf,
  runsOf,
  textOf,
  within,
} from '../../helpers/docx.ts';
import { builtInNotice, definitionOf, inTextSize, sampleContent } from '../../helpers/forms.ts';
import { built, formOf, framedPhotos } from './samples.ts';

const TWIPS_PER_MM = 1440 / 25.4;
/** Twips that rounding may take from a length or add to it. */
const ROUNDING = 1;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

const tableTexts = (file: DocxFile) => rowsOf(formTableOf(file)).map((row) => cellsOf(row).map(textOf));

describe('every table, those of the photos too', () => {
  const letters = [
    ['', 1],
    ['LPW', 1],
    ['LLLLL', 1],
    ['PPPP', 2],
  ] as const;

  test.each(letters)('has one set of widths and a fixed layout (photos: %s)', async (shapes, least) => {
    const photos = await framedPhotos(shapes);
    for (const kind of FORM_KINDS) {
      const tables = within(bodyOf(await built(kind, {}, { photos })), 'w:tbl');
      expect(tables.length).toBeGreaterThanOrEqual(least);
      for (const table of tables) {
        const grid = children(only(table, 'w:tblGrid'), 'w:gridCol').map((column) => numberIn(column, 'w:w'));
        expect(attribute(find(table, 'w:tblPr', 'w:tblLayout'), 'w:type')).toBe('fixed');
        expect(attribute(find(table, 'w:tblPr', 'w:tblW'), 'w:type')).toBe('dxa');
        expect(numberIn(find(table, 'w:tblPr', 'w:tblW'), 'w:w')).toBe(sum(grid));
        for (const row of rowsOf(table)) {
          let column = 0;
          for (const cell of cellsOf(row)) {
            const span = Number(attribute(find(cell, 'w:tcPr', 'w:gridSpan'), 'w:val') ?? 1);
            expect(attribute(find(cell, 'w:tcPr', 'w:tcW'), 'w:type')).toBe('dxa');
            const covered = grid.slice(column, column + span);
            expect(covered).toHaveLength(span);
            expect(numberIn(find(cell, 'w:tcPr', 'w:tcW'), 'w:w')).toBe(sum(covered));
            column += span;
          }
          expect(column).toBe(grid.length);
        }
      }
    }
  });

  test('has no exact row height and ends every cell with a paragraph', async () => {
    const body = bodyOf(await built('unit', {}, { photos: await framedPhotos('LPWLP') }));
    const heights = within(body, 'w:trHeight');
    expect(heights.length).toBeGreaterThan(0);
    for (const height of heights) expect(attribute(height, 'w:hRule')).toBe('atLeast');
    for (const cell of within(body, 'w:tc')) {
      const last = children(cell).at(-1);
      expect(last && is(last, 'w:p')).toBe(true);
    }
  });

  test('stands inside the margins: the form in the page, its photos in their cell', async () => {
    const file = await built('unit', {}, { photos: await framedPhotos('LLWPP') });
    const { widthMm, heightMm, marginsMm } = definitionOf('unit').notice.print.page;
    const section = only(bodyOf(file), 'w:sectPr');
    const size = only(section, 'w:pgSz');
    expect(numberIn(size, 'w:w') / TWIPS_PER_MM).toBeCloseTo(widthMm, 1);
    expect(numberIn(size, 'w:h') / TWIPS_PER_MM).toBeCloseTo(heightMm, 1);
    const margin = only(section, 'w:pgMar');
    for (const side of ['top', 'right', 'bottom', 'left'] as const)
      expect(numberIn(margin, `w:${side}`) / TWIPS_PER_MM).toBeCloseTo(marginsMm[side], 1);
    const table = formTableOf(file);
    const between = numberIn(size, 'w:w') - numberIn(margin, 'w:left') - numberIn(margin, 'w:right');
    const width = numberIn(find(table, 'w:tblPr', 'w:tblW'), 'w:w');
    expect(Math.abs(width - between)).toBeLessThanOrEqual(ROUNDING);
    const padding = sum(
      (['w:left', 'w:right'] as const).map((side) =>
        numberIn(find(table, 'w:tblPr', 'w:tblCellMar', side), 'w:w'),
      ),
    );
    for (const nested of within(table, 'w:tbl'))
      expect(numberIn(find(nested, 'w:tblPr', 'w:tblW'), 'w:w')).toBeLessThanOrEqual(width - padding);
  });
});

describe.each(FORM_KINDS)('the form of an %s', (kind: FormKind) => {
  test('has the head, every label and every value to the letter, and the notes below', async () => {
    const definition = definitionOf(kind);
    const content = sampleContent(kind);
    const file = await built(kind, { photos: [] });
    const blocks = children(bodyOf(file));
    const table = blocks.findIndex((block) => is(block, 'w:tbl'));
    expect(blocks.slice(0, table).map(textOf)).toEqual([
      definition.attachment,
      definition.title,
      `${definition.reportingUnit.label}${content.reportingUnit}`,
    ]);
    expect(
      blocks.slice(table + 1).map((block) => (is(block, 'w:p') ? textOf(block) : block.localName)),
    ).toEqual([...definition.notes, 'sectPr']);
    const printed = tableTexts(file);
    const expected = definition.rows.flatMap((row) => {
      if (row.type === 'fields')
        return [row.cells.flatMap((cell) => [cell.label, fieldValue(content, cell.field)])];
      if (row.type === 'narrative')
        return [[row.heading], [expect.stringMatching(new RegExp(`^${escaped(row.prompt)}\n`, 'u'))]];
      return [[row.label.join('\n'), expect.stringContaining(row.foot)]];
    });
    expect(printed).toEqual(expected);
    // The pack itself is checked against the notice elsewhere; two of its odd blanks, so that none is trimmed here.
    expect(printed.flat()).toEqual(
      expect.arrayContaining(['联 系 人', '电    话', '活  动  情  况  简  介']),
    );
  });

  test('leaves the blanks of a form without any content', async () => {
    const definition = definitionOf(kind);
    const file = await built(kind, { reportingUnit: '', fields: {}, narrative: '', photos: [] });
    const fieldRows = tableTexts(file).filter((row) => row.length > 2);
    for (const row of fieldRows) expect(row.filter((_, at) => at % 2 === 1).join('')).toBe('');
    expect(textOf(bodyOf(file))).toContain(`\n${definition.reportingUnit.label}\n`);
    const narrative = rowsOf(formTableOf(file)).map((row) => cellsOf(row).map(textOf).join(''));
    expect(narrative).toContainEqual(
      expect.stringMatching(new RegExp(`^${escaped(definition.narrative.prompt)}\\s*$`)),
    );
  });

  test('splits the row of the text only', async () => {
    const definition = definitionOf(kind);
    const rows = rowsOf(formTableOf(await built(kind)));
    const split = rows.filter((row) => !isOn(find(row, 'w:trPr', 'w:cantSplit')));
    expect(split.map(textOf)).toEqual([expect.stringContaining(definition.narrative.prompt)]);
  });

  test('keeps the two stamped rows whole, at least 45 mm high, with what follows', async () => {
    const definition = definitionOf(kind);
    const rows = rowsOf(formTableOf(await built(kind))).slice(-2);
    expect(rows.map((row) => textOf(row).includes('盖章'))).toEqual([true, true]);
    for (const row of rows) {
      expect(isOn(find(row, 'w:trPr', 'w:cantSplit'))).toBe(true);
      const height = find(row, 'w:trPr', 'w:trHeight');
      expect(attribute(height, 'w:hRule')).toBe('atLeast');
      expect(numberIn(height, 'w:val') / TWIPS_PER_MM).toBeGreaterThanOrEqual(45 - 0.02);
      for (const paragraph of within(row, 'w:p'))
        expect(isOn(find(paragraph, 'w:pPr', 'w:keepNext')), textOf(paragraph)).toBe(true);
    }
    expect(definition.notice.print.sealRowMm).toBeGreaterThanOrEqual(45);
  });

  test('sets labels, values, head and notes in the looks of the notice', async () => {
    const { notice, attachment, title, rows, notes, narrative } = definitionOf(kind);
    const { text } = notice.print;
    const looks = new Map(runsOf(bodyOf(await built(kind))).map((run) => [run.text, run]));
    const expectLook = (printed: string, { font, sizePt, bold }: (typeof text)['label']) =>
      expect(looks.get(printed)).toEqual({ text: printed, fonts: [font, font, font, font], sizePt, bold });
    expectLook(attachment, text.attachment);
    expectLook(title, text.title);
    expectLook(narrative.prompt, text.prompt);
    for (const note of notes) expectLook(note, text.note);
    for (const row of rows) {
      if (row.type === 'fields') for (const { label } of row.cells) expectLook(label, text.label);
      if (row.type === 'seal') expectLook(row.foot, text.sealFoot);
    }
    expectLook('样例联系人', text.value);
  });
});

test('page, columns, fonts, sizes and pitch are those of the notice, none fixed in code', async () => {
  const notice = builtInNotice();
  const print = structuredClone(notice.print);
  print.page.marginsMm = { top: 20, right: 30, bottom: 21, left: 20 };
  print.columnsMm = [30, 60, 25, 45];
  print.sealRowMm = 52;
  for (const [at, style] of Object.values(print.text).entries()) {
    style.font = `字体${at}`;
    style.sizePt = 9 + at;
    if ('pitchPt' in style) style.pitchPt = 30 + at;
  }
  const definition = formDefinition({ ...notice, print }, 'unit');
  const file = openDocx(await buildFormDocument({ ...formOf('unit'), definition }));
  const grid = children(only(formTableOf(file), 'w:tblGrid')).map(
    (each) => numberIn(each, 'w:w') / TWIPS_PER_MM,
  );
  for (const [at, width] of print.columnsMm.entries()) expect(grid[at]).toBeCloseTo(width, 1);
  expect(numberIn(find(only(bodyOf(file), 'w:sectPr'), 'w:pgMar'), 'w:top') / TWIPS_PER_MM).toBeCloseTo(
    20,
    1,
  );
  for (const run of runsOf(bodyOf(file))) {
    const style = Object.values(print.text).find((each) => each.font === run.fonts[0]);
    expect(run.sizePt, run.text).toBe(style?.sizePt);
  }
  const pitches = within(bodyOf(file), 'w:spacing').map((each) => numberIn(each, 'w:line') / 20);
  expect(pitches).toContain(print.text.narrative.pitchPt);
  expect(pitches).toContain(print.text.opinion.pitchPt);
  const heights = within(bodyOf(file), 'w:trHeight').map((each) => numberIn(each, 'w:val') / TWIPS_PER_MM);
  expect(heights.at(-1)).toBeCloseTo(52, 1);
});

test.each([
  ['四号', 14, 26],
  ['三号', 16, 29],
])('the text in %s by the notice pack', async (_, sizePt, pitchPt) => {
  const definition = inTextSize(definitionOf('unit'), sizePt);
  const narrative = '一、背景\n正文一段。';
  const form = formOf('unit', { narrative });
  const file = openDocx(await buildFormDocument({ ...form, definition }));
  const looks = runsOf(bodyOf(file)).filter(({ text }) => narrative.includes(text));
  expect(looks.map((look) => look.sizePt)).toEqual([sizePt, sizePt]);
  const pitches = within(bodyOf(file), 'w:spacing').map((each) => numberIn(each, 'w:line') / 20);
  expect(pitches.filter((pitch) => pitch === pitchPt).length).toBeGreaterThanOrEqual(2);
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
