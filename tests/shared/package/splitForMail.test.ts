import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentBytes } from '../../../shared/package/mailSize.ts';
import { splitForMail } from '../../../shared/package/splitForMail.ts';

interface Form {
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

const form = (name: string, ...sizes: readonly number[]): Form => ({
  name,
  files: sizes.map((bytes, at) => ({ name: `${name}-${at}.jpg`, bytes })),
});

const weight = (forms: readonly Form[]) =>
  forms.flatMap(({ files }) => files).reduce((total, file) => total + attachmentBytes(file), 0);

describe('forms for several mails', () => {
  test('stay in their order, each with all that belongs to it', () => {
    const forms = ['甲', '乙', '丙', '丁'].map((name) => form(name, 3_000_000, 3_000_000));
    const mails = splitForMail(forms, 20_000_000, 100_000);
    expect(mails.map((mail) => mail.map(({ name }) => name))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  test('one that is too heavy alone stands alone', () => {
    const mails = splitForMail([form('甲', 1), form('乙', 30_000_000), form('丙', 1)], 20_000_000, 0);
    expect(mails.map((mail) => mail.map(({ name }) => name))).toEqual([['甲'], ['乙'], ['丙']]);
  });

  test('no forms are no mail, and without a limit all are one', () => {
    expect(splitForMail([], 1, 1)).toEqual([]);
    expect(splitForMail([form('甲', 5), form('乙', 5)], Number.POSITIVE_INFINITY, 0)).toHaveLength(1);
  });

  test('of any sizes: each form once, in order; only a single form is above the limit; no two neighbours would fit together', () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 0, max: 50_000 }), { maxLength: 4 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 200_000 }), (all, limit) => {
        const forms = all.map((each, at) => form(String(at), ...each));
        const mails = splitForMail(forms, limit, 500);
        expect(mails.flat()).toEqual(forms);
        for (const [at, mail] of mails.entries()) {
          expect(mail.length === 1 || weight(mail) + 500 <= limit).toBe(true);
          const [next] = mails[at + 1] ?? [];
          if (next) expect(weight([...mail, next]) + 500).toBeGreaterThan(limit);
        }
      }),
    );
  });
});
