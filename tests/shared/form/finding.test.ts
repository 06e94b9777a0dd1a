import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkForm } from '../../../shared/form/check.ts';
import {
  canBeTickedOff,
  type Finding,
  findingKey,
  isTickedOff,
  MAX_KEY,
} from '../../../shared/form/finding.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const definition = definitionOf('activity');

/** What can be ticked off about a narrative, in its order. */
const hintsOn = (narrative: string): readonly Finding[] =>
  checkForm(definition, sampleContent('activity', { narrative })).filter(canBeTickedOff);

const keysOn = (narrative: string) => hintsOn(narrative).map(findingKey);

describe('what a hint is ticked off by', () => {
  test('is its kind, its part and the text that it points at', () => {
    expect(keysOn('由某某单位主办。')).toEqual(['leftover:narrative:某某']);
    expect(keysOn('2019年也办过。')).toEqual(['otherYear:narrative:2019年']);
  });

  test('is the same for the same leftover twice', () => {
    expect(new Set(keysOn('某某与某某。'))).toEqual(new Set(['leftover:narrative:某某']));
  });

  test('tells one text from another, and one part from another', () => {
    const content = sampleContent('activity', { narrative: 'XX办的。2019年，2018年。' });
    const photos = [{ file: '1.jpg', caption: 'XX办的。' }];
    const hints = checkForm(definition, { ...content, photos }).filter(canBeTickedOff);
    expect(hints.map(({ code }) => code)).toContain('leftover');
    expect(new Set(hints.map(findingKey)).size).toBe(hints.length);
  });

  test('is never longer than what the call takes', () => {
    const long = findingKey({
      code: 'unusualPhone',
      field: 'phone',
      severity: 'warning',
      details: { text: '1'.repeat(20_000) },
    });
    expect(long).toHaveLength(MAX_KEY);
  });
});

describe('a hint that was ticked off', () => {
  test('stays so whatever is written around it', () => {
    const plain = fc.string({ unit: fc.constantFrom('科', '普', '，', '\n'), maxLength: 40 });
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const acknowledged = Object.fromEntries(keysOn('某某').map((key) => [key, '']));
        const hints = hintsOn(`${before}某某${after}`);
        expect(hints.length).toBeGreaterThan(0);
        expect(hints.every((hint) => isTickedOff(hint, acknowledged))).toBe(true);
      }),
    );
  });

  test('does not cover another one', () => {
    const acknowledged = { [String(keysOn('某某')[0])]: '这是真名' };
    expect(hintsOn('XX').some((hint) => isTickedOff(hint, acknowledged))).toBe(false);
  });

  test('counts with an empty reason too, a name that every object has does not', () => {
    const [hint] = hintsOn('某某');
    if (!hint) throw new Error('no hint');
    expect(isTickedOff(hint, { [findingKey(hint)]: '' })).toBe(true);
    expect(isTickedOff({ ...hint, code: 'toString' as Finding['code'] }, {})).toBe(false);
  });

  test('an error or a warning cannot be ticked off', () => {
    for (const severity of ['error', 'warning'] as const) {
      const finding: Finding = { code: 'missing', field: 'narrative', severity, details: {} };
      expect(isTickedOff(finding, { [findingKey(finding)]: '不要紧' })).toBe(false);
    }
  });
});
