import { expect, test } from 'vitest';
import { nextAction, sectionOf } from '../../../renderer/desk/formAction.ts';
import { summaryOf } from './desk.ts';

test.each([
  ['editing', false, 'continue'],
  ['faulty', false, 'mend'],
  ['ready', false, 'export'],
  ['ready', true, 'exportAgain'],
  ['exported', false, 'handIn'],
  ['sealed', false, 'handIn'],
  ['sealed', true, 'exportAgain'],
  ['handedIn', false, 'open'],
  ['handedIn', true, 'exportAgain'],
] as const)('a form that is %s (changed since its export: %s): %s', (state, exportOutdated, action) => {
  expect(nextAction(summaryOf({ state, exportOutdated }), 'direct')).toBe(action);
  expect(nextAction(summaryOf({ state, exportOutdated }), null)).toBe(action);
});

test('only the recommending body stamps before it hands in', () => {
  const exported = summaryOf({ state: 'exported' });
  expect(nextAction(exported, 'collator')).toBe('seal');
  expect(nextAction(exported, 'subordinate')).toBe('handIn');
});

test('what is packed is ticked off, what was sent and changed is handed in again once it is exported', () => {
  const exported = summaryOf({ state: 'exported' });
  expect(nextAction(exported, 'direct', 'packed')).toBe('tickSent');
  expect(nextAction({ ...exported, exportOutdated: true, state: 'ready' }, 'direct', 'packed')).toBe(
    'exportAgain',
  );
  const sent = summaryOf({ state: 'handedIn' });
  expect(nextAction(sent, 'direct', 'sent')).toBe('open');
  expect(nextAction(sent, 'direct', 'changedSinceSent')).toBe('handInAgain');
  expect(nextAction({ ...sent, exportOutdated: true }, 'direct', 'changedSinceSent')).toBe('exportAgain');
});

test('what is most likely unfinished is looked at before it is exported', () => {
  expect(nextAction(summaryOf({ state: 'ready', warnings: 1 }), 'direct')).toBe('lookOver');
  expect(nextAction(summaryOf({ state: 'ready', warnings: 1, exportOutdated: true }), 'direct')).toBe(
    'lookOver',
  );
  expect(sectionOf('lookOver')).toBe('check');
  // Exported in spite of it, it goes on.
  expect(nextAction(summaryOf({ state: 'exported', warnings: 1 }), 'direct')).toBe('handIn');
});

test('a seal on an earlier text is set anew, once the present text is exported', () => {
  const sealed = summaryOf({ state: 'ready', seal: 'earlier', sealedOn: '2021-09-22', exportOutdated: true });
  expect(nextAction(sealed, 'direct')).toBe('exportAgain');
  const exported = { ...sealed, state: 'exported', exportOutdated: false } as const;
  expect(nextAction(exported, 'direct')).toBe('sealAgain');
  expect(nextAction(exported, 'direct', 'packed')).toBe('tickSent');
  const sent = { ...exported, state: 'handedIn', handedIn: { on: '2021-09-23', way: '' } } as const;
  expect(nextAction(sent, 'collator', 'changedSinceSent')).toBe('sealAgain');
  expect(nextAction(sent, 'direct', 'changedSinceSent')).toBe('handInAgain');
  expect(nextAction(sent, 'collator', 'sent')).toBe('open');
  expect(sectionOf('sealAgain')).toBeNull();
});

test('a sample is looked at, however it stands', () => {
  for (const state of ['editing', 'faulty', 'ready', 'exported'] as const)
    expect(nextAction(summaryOf({ state, sample: true }), 'direct')).toBe('look');
});

test('what is done on the desk or in 报送 leads to no section', () => {
  for (const action of ['seal', 'handIn', 'handInAgain', 'tickSent'] as const)
    expect(sectionOf(action), action).toBeNull();
  expect([sectionOf('mend'), sectionOf('export'), sectionOf('continue')]).toEqual([
    'check',
    'export',
    'basic',
  ]);
});
