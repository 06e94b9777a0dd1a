import { expect, test } from 'vitest';
import { remarksOf } from '../../../renderer/narrative/remarksOf.ts';
import type { Finding } from '../../../shared/form/finding.ts';
import { definitionOf } from '../../helpers/forms.ts';

const definition = definitionOf('activity');
const finding = (text: string, at: number, more: Partial<Finding['details']> = {}): Finding => ({
  code: 'leftover',
  field: 'narrative',
  severity: 'hint',
  details: { text, at, ...more },
});

test('words are marked where they stand', () => {
  const [remark] = remarksOf(definition, [finding('XX', 3)], '活动在XX街道');
  expect(remark).toMatchObject({ from: 3, to: 5, severity: 'hint', suggestion: undefined });
  expect(remark?.sentence).toContain('XX');
});

test('blanks that are still being typed move them', () => {
  const [remark] = remarksOf(definition, [finding('XX', 6)], '第一段  \n  在XX街道');
  expect(remark).toMatchObject({ from: 9, to: 11 });
});

test('words that are gone, or far away now, are not marked', () => {
  expect(remarksOf(definition, [finding('XX', 3)], '活动在某街道')).toEqual([]);
  expect(remarksOf(definition, [finding('XX', 3)], `${'科'.repeat(900)}XX`)).toEqual([]);
});

test('what concerns another part, or no words, is left to its own place', () => {
  const elsewhere: Finding = { ...finding('XX', 0), field: 'activityName' };
  const general: Finding = { ...finding('', 0), code: 'missing', details: {} };
  expect(remarksOf(definition, [elsewhere, general], 'XX')).toEqual([]);
});

test('a suggestion comes along', () => {
  const [remark] = remarksOf(definition, [finding('2020年', 0, { suggestion: '2021年' })], '2020年活动');
  expect(remark?.suggestion).toBe('2021年');
});
