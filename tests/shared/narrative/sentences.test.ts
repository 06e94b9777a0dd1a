import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import { sentencesOf } from '../../../shared/narrative/sentences.ts';
import { anyText } from './alphabet.ts';

const textsOf = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('a text is parted into sentences', () => {
  test.each([
    [
      '9月11日开幕。参加500人！效果好吗？好；很好……完',
      ['9月11日开幕。', '参加500人！', '效果好吗？', '好；', '很好……', '完'],
    ],
    ['他说：“办得好。”大家（含领导！）同意。', ['他说：“办得好。”', '大家（含领导！）', '同意。']],
    ['“真的吗？！”他问。', ['“真的吗？！”', '他问。']],
    [
      '见 www.kepuri.cn/?a=1;b=2 一栏，共3.5万人次。1. 背景',
      ['见 www.kepuri.cn/?a=1;b=2 一栏，共3.5万人次。', '1. 背景'],
    ],
    ['真好! 明天见; 再会', ['真好! ', '明天见; ', '再会']],
    ['没有句号', ['没有句号']],
    ['。。。', ['。。。']],
  ])('%s', (text, sentences) => {
    expect(textsOf(text)).toEqual(sentences);
  });

  test('a paragraph begins with the first sentence of each line that holds any', () => {
    expect(sentencesOf('　　甲。乙。\n\n 丙 ')).toEqual([
      { text: '甲。', startsParagraph: true },
      { text: '乙。', startsParagraph: false },
      { text: '丙', startsParagraph: true },
    ]);
    expect(sentencesOf(' \n')).toEqual([]);
  });

  test('of any text no character of a paragraph is lost or added', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = sentencesOf(text);
        const paragraphs: string[] = [];
        for (const sentence of sentences) {
          if (sentence.startsParagraph) paragraphs.push('');
          paragraphs.push(`${paragraphs.pop()}${sentence.text}`);
        }
        expect(paragraphs).toEqual(paragraphsOf(text));
        expect(sentences.every((sentence) => sentence.text.trim() !== '')).toBe(true);
      }),
    );
  });
});
