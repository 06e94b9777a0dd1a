import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countText } from '../../../shared/narrative/count.ts';
import { headingSplit } from '../../../shared/narrative/headings.ts';
import { anyText } from './alphabet.ts';

describe('headingSplit', () => {
  test.each<[string, 1 | 2, number]>([
    ['一、活动概况', 1, 6],
    ['二十一、其他', 1, 6],
    ['一百、其他', 1, 5],
    ['（一）组织领导', 2, 7],
    ['(十二)宣传', 2, 6],
    ['一、领导重视。成立了领导小组。', 1, 6],
    ['（二）形式多样。举办讲座3场', 2, 7],
    ['\u3000\u3000一、活动概况', 1, 8],
    [' \t（一）组织。细节', 2, 7],
    ['一、吉祥𠮷。细节', 1, 6],
  ])('%s', (paragraph, level, length) => {
    expect(headingSplit(paragraph, 10)).toEqual({ level, length });
  });

  test.each([
    [''],
    ['活动概况'],
    ['一是加强领导'],
    ['一. 概况'],
    ['1、概况'],
    ['（1）概况'],
    ['（一概况'],
    ['（一)概况'],
    ['、概况'],
    ['（）概况'],
    ['见一、概况'],
  ])('no heading: %s', (paragraph) => {
    expect(headingSplit(paragraph, 10)).toBeUndefined();
  });

  test('without a 。 the limit decides, in 字 and not in characters', () => {
    expect(headingSplit('一、活动 overview', 5)).toEqual({ level: 1, length: 13 });
    expect(headingSplit('一、活动 overview', 4)).toBeUndefined();
  });

  test('with a 。 the first sentence is the heading, however long', () => {
    expect(headingSplit('一、加强组织领导。完善机制。', 3)).toEqual({ level: 1, length: 8 });
  });

  test('a heading ends before the first 。 or with the paragraph', () => {
    const start = fc.constantFrom('一、', '（一）', '(十)', '\u3000二、', '');
    fc.assert(
      fc.property(start, anyText, fc.nat(40), (prefix, rest, maxLength) => {
        const paragraph = prefix + rest;
        const split = headingSplit(paragraph, maxLength);
        const [sentence = ''] = paragraph.split('。');
        const short = sentence !== paragraph || countText(paragraph).words.low <= maxLength;
        if (prefix !== '') expect(split !== undefined).toBe(short);
        if (split) expect(paragraph.slice(0, split.length)).toBe(sentence);
      }),
    );
  });
});
