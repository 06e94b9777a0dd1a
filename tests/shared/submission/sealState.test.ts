import { expect, test } from 'vitest';
import { isSealDue, type SealFacts, sealState } from '../../../shared/submission/sealState.ts';

test.each([
  [null, null, '7KQF-3MXA', null],
  ['2021-09-22', '7KQF-3MXA', '7KQF-3MXA', 'current'],
  ['2021-09-22', '7KQF-3MXA', 'AAAA-3MXA', 'earlier'],
  ['2021-09-22', null, '7KQF-3MXA', 'unknown'],
  ['2021-09-22', '7KQF-3MXA', null, 'unknown'],
] as const)('sealed on %s with the code %s, by now it is %s: %s', (sealedOn, sealedCode, now, state) => {
  expect(sealState({ sealedOn, sealedCode }, now)).toBe(state);
});

const FACTS: SealFacts = { seal: 'earlier', sent: null, isExported: true, role: null };

test.each([
  [{}, true],
  [{ seal: 'unknown' }, true],
  [{ seal: 'current' }, false],
  [{ seal: null }, false],
  // First it is exported: nothing can be printed before.
  [{ isExported: false }, false],
  [{ sent: 'packed' }, false],
  [{ sent: 'sent' }, false],
  [{ sent: 'outdated', isExported: false }, false],
  [{ sent: 'changed' }, false],
  [{ sent: 'changed', role: 'collator' }, true],
] as const)('it is to be sealed anew where %j: %s', (facts, isDue) => {
  expect(isSealDue({ ...FACTS, ...facts })).toBe(isDue);
});
