import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_ALPHABET } from '../../../shared/form/checkCode.ts';
import { fitsCode, typedCode } from '../../../shared/form/typedCode.ts';

const CODE = '7KQF-3MXA';

const fits = (text: string, code = CODE) => {
  const typed = typedCode(text);
  return typed !== undefined && fitsCode(typed, code);
};

describe('a code typed off a paper', () => {
  test.each([
    ['as it stands', '7KQF-3MXA'],
    ['in small letters', '7kqf-3mxa'],
    ['without its hyphen', '7KQF3MXA'],
    ['with blanks', ' 7KQF 3M XA　'],
    ['in full width', '７ＫＱＦ－３ＭＸＡ'],
    ['with another hyphen', '7KQF—3MXA'],
    ['with O for Q', '7KOF-3MXA'],
    ['with 0 for Q', '7K0F-3MXA'],
    ['with I for 7', 'IKQF-3MXA'],
    ['with 1 for 7', '1KQF-3MXA'],
    ['with 8 for 3', '7KQF-8MXA'],
  ])('%s is understood', (_, text) => {
    expect(fits(text)).toBe(true);
  });

  test.each(['7KQF-3MXC', '7KQF-3M', '7KQF-3MXAA', '', '校验码', '7KQF-3M*A'])('(%s) is no other', (text) => {
    expect(fits(text)).toBe(false);
  });

  test('is none where it has not its eight characters', () => {
    for (const text of ['', '7KQF', '7KQF-3MXAA', '七KQF-3MXA']) expect(typedCode(text)).toBeUndefined();
  });

  test('fits itself alone, whatever code it is', () => {
    const characters = fc.constantFrom(...CODE_ALPHABET);
    const codes = fc.array(characters, { minLength: 8, maxLength: 8 }).map((all) => {
      const text = all.join('');
      return `${text.slice(0, 4)}-${text.slice(4)}`;
    });
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        expect(fits(one.toLowerCase(), one)).toBe(true);
        expect(fits(one, other)).toBe(one === other);
      }),
    );
  });
});
