import { describe, expect, test } from 'vitest';
import { isPrintedLine, withoutPrinted } from '../../../shared/form/printedWords.ts';

describe('what is printed in a blank is no value', () => {
  test.each([
    ['样例局（盖章）', '样例局'],
    ['样例局 (单位公章) （负责人签字）', '样例局'],
    ['样例局（签字并盖章）      2021年  月  日', '样例局'],
    ['样例局          盖章', '样例局'],
    ['（请填写全称）样例局', '样例局'],
    ['___样例局__', '样例局'],
    ['______', ''],
    ['（盖章）', ''],
  ])('%s', (text, value) => {
    expect(withoutPrinted(text)).toBe(value);
  });

  test.each([
    '金石之美（印章篆刻体验）',
    '样例局（样例区）',
    '第5届（2021年）',
    '_a_',
    '盖章',
    '',
    '科普（一）',
    '（无）',
  ])('but words that are a value stay: %s', (text) => {
    expect(withoutPrinted(text)).toBe(text);
  });

  test('nor is a line of it', () => {
    expect(['（不超过200字）', '(盖章)', '同意（盖章）', ''].map(isPrintedLine)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
