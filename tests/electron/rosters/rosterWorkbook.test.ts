import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { rosterWorkbook } from '../../../electron/rosters/rosterWorkbook.ts';
import type { RosterLine } from '../../../shared/roster/roster.ts';
import { builtInNotice } from '../../helpers/forms.ts';
import { pagesOf, workbookToPdf } from '../../helpers/office.ts';

afterEach(() => void vi.useRealTimers());

const LINE: RosterLine = {
  kind: 'activity',
  name: '“样例广场科学夜”家庭体验活动',
  unit: '样例市样例区科学技术协会',
  contact: '样例联系人',
  phone: '0519-80000000',
  filingName: '“样例广场科学夜”家庭体验活动',
  filedOn: '2021-09-10',
  words: 876,
  photos: 3,
  checkCode: '7KQF-3MXA',
  document: '附件2-优秀活动推荐表-“样例广场科学夜”家庭体验活动.docx',
};

/** What could be taken for a formula, a number or a date, and what no XML can hold. */
const ODD: RosterLine = {
  ...LINE,
  kind: 'unit',
  name: '=HYPERLINK("http://sample.example","看这里")',
  unit: '-1+1',
  contact: '@喆',
  phone: '+86 13800000000',
  filingName: '\t制表符 _x0041_ 𠮷😀<&>\u0001\ufffe\ud800',
  filedOn: null,
  checkCode: '00012345',
  document: '1/2',
};
const ODD_TEXTS = ['=HYPERLINK("http://sample.example","看这里")', '-1+1', '@喆', '+86 13800000000'];
const ODD_FILING = '\t制表符 _x0041_ 𠮷😀<&>';

const workbookOf = (lines: readonly RosterLine[]) =>
  rosterWorkbook({ notice: builtInNotice(), unit: '样例市样例区科学技术协会', lines });

/** A workbook as its parts say, read without the library that wrote it. */
async function partsOf(lines: readonly RosterLine[]) {
  const files = unzipSync(await workbookOf(lines));
  const part = (name: string): Document =>
    new DOMParser().parseFromString(strFromU8(files[name] ?? new Uint8Array()), 'text/xml');
  return { names: Object.keys(files), part };
}

const all = (parent: Document | Element, name: string): readonly Element[] => [
  ...parent.getElementsByTagName(name),
];

/** The cells of a sheet by their places: type, text or number, and the attributes of their style. */
async function cellsOf(lines: readonly RosterLine[]) {
  const { part } = await partsOf(lines);
  const texts = all(part('xl/sharedStrings.xml'), 'si').map(({ textContent }) => textContent ?? '');
  const [formats] = all(part('xl/styles.xml'), 'cellXfs');
  const styles = formats ? all(formats, 'xf') : [];
  return new Map(
    all(part('xl/worksheets/sheet1.xml'), 'c').map((cell) => {
      const value = all(cell, 'v')[0]?.textContent ?? '';
      const isText = cell.getAttribute('t') === 's';
      const style = styles[Number(cell.getAttribute('s'))];
      return [
        cell.getAttribute('r') ?? '',
        {
          isText,
          value: isText ? texts[Number(value)] : value,
          format: style?.getAttribute('numFmtId'),
          guarded: style?.getAttribute('quotePrefix') === '1',
          wraps: style && all(style, 'alignment')[0]?.getAttribute('wrapText') === '1',
          formulas: all(cell, 'f').length,
        },
      ] as const;
    }),
  );
}

test('every line holds what is known of its form, figures of phones and codes as texts', async () => {
  const cells = await cellsOf([LINE, ODD]);
  const row = (number: number) => [...'ABCDEFGHIJKL'].map((column) => cells.get(`${column}${number}`));
  expect(row(4).map((cell) => cell?.value)).toEqual([
    '1',
    '优秀活动',
    LINE.name,
    LINE.unit,
    LINE.contact,
    LINE.phone,
    LINE.filingName,
    '2021-09-10',
    '876',
    '3',
    '7KQF-3MXA',
    LINE.document,
  ]);
  const numbers = row(5).flatMap((cell, at) => (cell?.isText ? [] : [at]));
  // 序号, 字数, 照片; the format of all others is text.
  expect(numbers).toEqual([0, 8, 9]);
  expect(row(5).filter((cell) => cell?.isText && cell.format !== '49')).toEqual([]);
  expect(row(4).every((cell) => cell?.wraps)).toBe(true);
});

test('what could be taken for a formula stays the text that it is', async () => {
  const cells = await cellsOf([LINE, ODD]);
  const texts = ['C5', 'D5', 'E5', 'F5'].map((place) => cells.get(place));
  expect(texts.map((cell) => cell?.value)).toEqual(ODD_TEXTS);
  expect([...cells.values()].filter(({ formulas }) => formulas > 0)).toEqual([]);
  const guarded = [...cells].flatMap(([place, cell]) => (cell.guarded ? [place] : []));
  expect(guarded).toEqual(['C5', 'D5', 'E5', 'F5', 'G5']);
  // Excel reads _x005F_ as the _ that it is.
  expect(cells.get('G5')?.value).toBe(ODD_FILING.replace('_x', '_x005F_x'));
});

test('it prints on A4 across, as wide as the page, with the heading frozen and on every page', async () => {
  const { part } = await partsOf([LINE]);
  const sheet = part('xl/worksheets/sheet1.xml');
  const attributes = (name: string) =>
    Object.fromEntries([...(all(sheet, name)[0]?.attributes ?? [])].map(({ name, value }) => [name, value]));
  expect(attributes('pageSetup')).toMatchObject({
    paperSize: '9',
    orientation: 'landscape',
    fitToWidth: '1',
    fitToHeight: '0',
  });
  expect(attributes('pageSetUpPr')).toEqual({ fitToPage: '1' });
  expect(attributes('pane')).toMatchObject({ ySplit: '3', state: 'frozen', topLeftCell: 'A4' });
  expect(all(sheet, 'oddFooter')[0]?.textContent).toBe('&C第 &P 页，共 &N 页');
  const [titles] = all(part('xl/workbook.xml'), 'definedName');
  expect(titles?.getAttribute('name')).toBe('_xlnm.Print_Titles');
  expect(titles?.textContent).toMatch(/!\$3:\$3$/u);
  const fonts = all(part('xl/styles.xml'), 'name').map((each) => each.getAttribute('val'));
  expect(fonts).toEqual(expect.arrayContaining(['宋体', '仿宋']));
});

test('nothing of the machine is in it, and the same list gives the same bytes on another day', async () => {
  vi.useFakeTimers({ now: new Date('2021-09-20T02:00:00Z'), toFake: ['Date'] });
  const first = await workbookOf([LINE, ODD]);
  vi.setSystemTime(new Date('2022-03-05T17:31:40Z'));
  expect(Buffer.from(await workbookOf([LINE, ODD])).equals(Buffer.from(first))).toBe(true);
  const files = unzipSync(first);
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('<dc:title>2021年常州市“全国科普日”活动推荐名单</dc:title>');
  expect(core).not.toMatch(/creator|created|modified|lastModifiedBy/u);
});

test('2,000 lines and none at all', async () => {
  const files = unzipSync(await workbookOf(Array.from({ length: 2_000 }, () => LINE)));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /gu)).toHaveLength(2_003);
  expect((await cellsOf([])).get('A2')?.value).toContain('共 0 份');
});

test('LibreOffice prints every text as it is, the heading on every page', async () => {
  const lines = [ODD, ...Array.from({ length: 39 }, () => LINE)];
  const [pdf = new Uint8Array()] = await workbookToPdf(await workbookOf(lines));
  const pages = await pagesOf(pdf, 30);
  expect(pages.length).toBeGreaterThan(1);
  const first = pages[0]?.text.replace(/\s/gu, '') ?? '';
  for (const text of [...ODD_TEXTS, '制表符_x0041_', '00012345', '1/2'])
    expect(first).toContain(text.replace(/\s/gu, ''));
  for (const page of pages) {
    expect(page.widthMm).toBeCloseTo(297, 0);
    expect(page.text).toContain('网上填报名称');
    expect(page.text).toMatch(/第\s*\d\s*页，共\s*\d\s*页/u);
  }
});
