import { describe, expect, test } from 'vitest';
import {
  attribute,
  cellsOf,
  children,
  type DocxFile,
  find,
  formTableOf,
  isOn,
  numberIn,
  rowsOf,
  runsOf,
  textOf,
} from '../../helpers/docx.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { built } from './samples.ts';

const { text } = definitionOf('unit').notice.print;

/** The paragraphs of the text itself: after the prompt, without the empty lines that end the cell, whose font is tiny. */
function textParagraphs(file: DocxFile) {
  const { prompt } = definitionOf('unit').narrative;
  const cell = rowsOf(formTableOf(file))
    .flatMap(cellsOf)
    .find((each) => textOf(each).startsWith(prompt));
  if (cell === undefined) throw new Error('no cell with the prompt');
  return children(cell, 'w:p')
    .slice(1)
    .filter((each) => numberIn(find(each, 'w:pPr', 'w:rPr', 'w:sz'), 'w:val') > 2);
}

async function paragraphsOf(narrative: string) {
  return textParagraphs(await built('unit', { narrative, photos: [] }));
}

/** Every run of a narrative as role and text. */
async function rolesIn(narrative: string) {
  const roles = { [text.heading1.font]: '一级', [text.heading2.font]: '二级', [text.narrative.font]: '正文' };
  return (await paragraphsOf(narrative)).map((paragraph) =>
    runsOf(paragraph).map((run) => `${roles[run.fonts[0] ?? ''] ?? run.fonts[0]} ${run.text}`),
  );
}

describe('paragraphs of the text', () => {
  test('are all there, in order, without empty lines and blanks at their ends', async () => {
    const paragraphs = await paragraphsOf('第一段。\n\n　　第二段。  \n第 三 段');
    expect(paragraphs.map(textOf)).toEqual(['第一段。', '第二段。', '第 三 段']);
  });

  test('have an exact pitch and a first line indented by two characters', async () => {
    const paragraphs = await paragraphsOf('一、背景\n正文一。\n（一）小题。正文二。');
    expect(paragraphs).toHaveLength(3);
    for (const paragraph of paragraphs) {
      const spacing = find(paragraph, 'w:pPr', 'w:spacing');
      expect(attribute(spacing, 'w:lineRule')).toBe('exact');
      expect(numberIn(spacing, 'w:line')).toBe(text.narrative.pitchPt * 20);
      const indent = find(paragraph, 'w:pPr', 'w:ind');
      expect(numberIn(indent, 'w:firstLineChars')).toBe(200);
      expect(numberIn(indent, 'w:firstLine')).toBe(2 * text.narrative.sizePt * 20);
      expect(attribute(find(paragraph, 'w:pPr', 'w:jc'), 'w:val')).toBe('both');
    }
  });

  test('go on over the end of a page line by line, in Word as elsewhere', async () => {
    for (const paragraph of await paragraphsOf('正文一。\n一、背景'))
      expect(attribute(find(paragraph, 'w:pPr', 'w:widowControl'), 'w:val')).toBe('false');
  });

  test('leave one empty paragraph, in the look of the text, where there is none', async () => {
    const [paragraph, ...others] = await paragraphsOf('');
    expect(others).toEqual([]);
    expect(paragraph && textOf(paragraph)).toBe('');
    const mark = paragraph && find(paragraph, 'w:pPr', 'w:rPr');
    expect(attribute(mark && find(mark, 'w:rFonts'), 'w:eastAsia')).toBe(text.narrative.font);
    expect(numberIn(mark && find(mark, 'w:sz'), 'w:val')).toBe(text.narrative.sizePt * 2);
  });
});

describe('headings', () => {
  const FORTY = '字'.repeat(38);

  test.each([
    ['a short paragraph', '一、活动背景', [['一级 一、活动背景']]],
    ['a short paragraph of the second level', '（一）观星', [['二级 （一）观星']]],
    ['a higher number', '十二、总结', [['一级 十二、总结']]],
    ['exactly 40 字', `一、${FORTY}`, [[`一级 一、${FORTY}`]]],
    ['41 字 without 。', `一、${FORTY}字`, [[`正文 一、${FORTY}字`]]],
    ['the part before the first 。', '一、背景。内容。更多。', [['一级 一、背景', '正文 。内容。更多。']]],
    ['the same of the second level', '（二）实验。做了3次。', [['二级 （二）实验', '正文 。做了3次。']]],
    ['a number inside a paragraph', '有一、二、三点。', [['正文 有一、二、三点。']]],
    ['levels that are set as text', '1.第三级\n（1）第四级', [['正文 1.第三级'], ['正文 （1）第四级']]],
  ])('%s', async (_, narrative, expected) => {
    expect(await rolesIn(narrative)).toEqual(expected);
  });

  test('a whole one stays with what follows, a leading part need not', async () => {
    const paragraphs = await paragraphsOf('一、背景\n正文。\n（一）小题。正文。');
    expect(paragraphs.map((each) => isOn(find(each, 'w:pPr', 'w:keepNext')))).toEqual([true, false, false]);
  });
});
