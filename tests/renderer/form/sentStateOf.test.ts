import { expect, test } from 'vitest';
import { sentStateOf } from '../../../renderer/form/sentStateOf.ts';
import type { ExportRecord } from '../../../shared/api/model.ts';

const exportOf = (changes: Partial<ExportRecord> = {}): ExportRecord => ({
  id: '00000000-0000-4000-9000-000000000001',
  at: '2021-09-20T02:00:00.000Z',
  path: '/样例/样例.docx',
  fileName: '样例.docx',
  folder: '/样例',
  draft: false,
  current: true,
  proof: null,
  checkCode: null,
  ...changes,
});
const SENT = { handedIn: { on: '2021-09-20', way: '电子邮件' }, standing: 'sent' } as const;

test('sent, changed, exported anew: the header says at each step what is to be done', () => {
  expect(sentStateOf({ standing: undefined, handedIn: null, lastExport: exportOf() })).toBeNull();
  expect(sentStateOf({ ...SENT, lastExport: exportOf() })).toBe('sent');
  // Typed, and not yet saved: the log still says sent.
  expect(sentStateOf({ ...SENT, lastExport: exportOf({ current: false }) })).toBe('outdated');
  const changed = { ...SENT, standing: 'changedSinceSent' } as const;
  expect(sentStateOf({ ...changed, lastExport: exportOf({ current: false }) })).toBe('outdated');
  expect(sentStateOf({ ...changed, lastExport: exportOf({ draft: true }) })).toBe('outdated');
  expect(sentStateOf({ ...changed, lastExport: exportOf() })).toBe('changed');
});

test('what was packed waits until a key is typed; a form that was marked without an export is sent', () => {
  const packed = { standing: 'packed', handedIn: null } as const;
  expect(sentStateOf({ ...packed, lastExport: exportOf() })).toBe('packed');
  expect(sentStateOf({ ...packed, lastExport: exportOf({ current: false }) })).toBeNull();
  expect(sentStateOf({ ...SENT, standing: undefined, lastExport: null })).toBe('sent');
});
