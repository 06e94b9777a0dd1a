import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../../electron/documents/reading/openPackage.ts';
import { readWordText } from '../../../../electron/documents/reading/readWordText.ts';
import { cellAt, cellText, type WordText } from '../../../../electron/documents/reading/wordText.ts';
import { docxOf, MERGE_DOWN, MERGED, p, span, tbl, tc, textBox, tr } from './wordXml.ts';

const read = async (body: string): Promise<WordText> => readWordText(await openPackage(docxOf(body)));

/** The cells of a table as `text row,column span×rows`. */
const grid = ({ tables }: WordText, number = 0) =>
  tables[number]?.rows
    .flat()
    .map(
      (cell) => `${cellText(cell)} ${cell.row},${cell.column} ${cell.span}×${cell.rowSpan} #${cell.index}`,
    );

describe('a table is read into its grid', () => {
  test('with cells merged over columns and rows, and rows that begin later', async () => {
    const text = await read(
      tbl(
        tr(tc('甲', MERGE_DOWN), tc('乙', span(2))),
        tr(tc('', MERGED), tc('丙'), tc('丁', MERGE_DOWN)),
        tr(tc('戊', span(2)), tc('', MERGED)),
        `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('己')}</w:tr>`,
      ),
    );
    expect(grid(text)).toEqual([
      '甲 0,0 1×2 #0',
      '乙 0,1 2×1 #1',
      '丙 1,1 1×1 #1',
      '丁 1,2 1×2 #2',
      '戊 2,0 2×1 #0',
      '己 3,2 1×1 #0',
    ]);
    const [table] = text.tables;
    if (!table) throw new Error('no table');
    const at = (row: number, column: number) => {
      const cell = cellAt(table, row, column);
      return cell && cellText(cell);
    };
    expect([at(1, 0), at(2, 0), at(2, 2), at(3, 0), at(0, 2), at(9, 9)]).toEqual([
      '甲',
      '戊',
      '丁',
      undefined,
      '乙',
      undefined,
    ]);
  });

  test('nested tables have numbers of their own, in the order in which they begin', async () => {
    const text = await read(tbl(tr(tc(tbl(tr(tc('内'))) + p('外')))) + tbl(tr(tc('后'))));
    expect(text.tables.map(({ rows }) => cellText(rows[0]?.[0] ?? { blocks: [] }))).toEqual([
      '外',
      '内',
      '后',
    ]);
  });

  test('cells and rows in content controls count, a prompt in one is no text', async () => {
    const control = (content: string, prompts = '') =>
      `<w:sdt><w:sdtPr>${prompts}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const text = await read(
      tbl(
        control(tr(tc('姓名'), control(tc('张三')))),
        tr(tc('电话'), control(tc('单击此处输入文字'), '<w:showingPlcHdr/>')),
      ),
    );
    expect(grid(text)?.map((cell) => cell.split(' ')[0])).toEqual(['姓名', '张三', '电话', '']);
  });

  test('more cells than any form has are refused', async () => {
    const row = tr(...Array.from({ length: 60 }, () => '<w:tc/>'));
    await expect(read(tbl(...Array.from({ length: 334 }, () => row)))).rejects.toMatchObject({
      reason: 'tooLarge',
    });
  });
});

describe('text is read as it is seen', () => {
  test('tracked changes as accepted: runs, rows, marks of paragraphs', async () => {
    const text = await read(
      `<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>` +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>${p('后半')}` +
        tbl(tr(tc('留')), `<w:tr><w:trPr><w:del/></w:trPr>${tc('去')}</w:tr>`),
    );
    const lines = text.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(lines).toEqual(['新来', '前半后半']);
    expect(grid(text)).toEqual(['留 0,0 1×1 #0']);
    expect(text.trackedChanges).toBe(6);
  });

  test('a text box once, behind its paragraph; hidden text, field codes and reading aids not', async () => {
    const text = await read(
      textBox(p('编号：8')) +
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:ruby><w:rt><w:r><w:t>chang</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>常</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:tab/><w:t>州</w:t><w:br/><w:noBreakHyphen/></w:r></w:p>',
    );
    expect(text.blocks.map((block) => block.kind === 'paragraph' && [block.text, block.inTextBox])).toEqual([
      ['', false],
      ['编号：8', true],
      ['常\t州\n-', false],
    ]);
  });
});

test('every element knows where its source stands, so that it can be replaced', async () => {
  const file = docxOf(tbl(tr(tc('联系人'), tc('<w:p/>'), tc('a &lt; "b"'))));
  const opened = await openPackage(file);
  const source = strFromU8(opened.files.get('word/document.xml') ?? new Uint8Array());
  const cells = readWordText(opened).tables[0]?.rows.flat() ?? [];
  expect(cells.map(({ element }) => source.slice(element.start, element.end))).toEqual([
    tc('联系人'),
    tc('<w:p/>'),
    tc('a &lt; "b"'),
  ]);
  const [empty] = cells[1]?.blocks ?? [];
  expect(source.slice(empty?.element.start, empty?.element.end)).toBe('<w:p/>');
});
