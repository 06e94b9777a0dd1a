import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MAX_ACKNOWLEDGED } from '../../../shared/api/calls/forms.ts';
import { NO_FILING, NO_PAPER } from '../../../shared/form/marks.ts';
import { testApplication } from '../../helpers/application.ts';
import { storedForm } from '../../helpers/storedForms.ts';

const NONE = {
  finished: [],
  acknowledged: {},
  sealedOn: null,
  sealedCode: null,
  handedIn: null,
  filing: NO_FILING,
  paper: NO_PAPER,
};
const reasons = (from: number, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`leftover:narrative:${from + at}`, '']));

describe('marks of a form', () => {
  test('are set one by one and taken away again; the others stay', async () => {
    const app = await testApplication();
    const { id, marks } = await storedForm(app);
    expect(marks).toEqual(NONE);
    const mark = (changes: Parameters<typeof app.value<'forms.mark'>>[1]['marks']) =>
      app.value('forms.mark', { id, marks: changes });
    expect(await mark({ finished: { photos: true } })).toEqual({ ...NONE, finished: ['photos'] });
    await mark({ finished: { narrative: true }, sealedOn: '2021-09-28' });
    await mark({ acknowledged: { 'a:b:c': '是真名', 'a:b:d': '' } });
    const all = await mark({ handedIn: { on: '2021-09-30', way: '邮件' } });
    expect(all).toEqual({
      ...NONE,
      finished: ['narrative', 'photos'],
      acknowledged: { 'a:b:c': '是真名', 'a:b:d': '' },
      sealedOn: '2021-09-28',
      sealedCode: expect.stringMatching(/^.{4}-.{4}$/u),
      handedIn: { on: '2021-09-30', way: '邮件' },
    });
    expect((await app.value('forms.open', { id })).marks).toEqual(all);
    await mark({ finished: { narrative: false, photos: false }, acknowledged: { 'a:b:c': null } });
    expect(await mark({ sealedOn: null, handedIn: null })).toEqual({
      ...NONE,
      acknowledged: { 'a:b:d': '' },
    });
  });

  test('are no content: version, time of change and export stay', async () => {
    const app = await testApplication();
    const { id, version, changedAt } = await storedForm(app);
    await app.value('forms.export', { id, draft: true, job: randomUUID() });
    await app.value('forms.mark', { id, marks: { sealedOn: '2021-09-28', finished: { photos: true } } });
    const after = await app.value('forms.open', { id });
    expect([after.version, after.changedAt, after.lastExport?.current]).toEqual([version, changedAt, true]);
  });

  test('are normalised as every line is', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    const marks = {
      handedIn: { on: '2021-09-30', way: ' 邮\u0007件 \r\n' },
      acknowledged: { k: ' 真\t名 ' },
    };
    const { handedIn, acknowledged } = await app.value('forms.mark', { id, marks });
    expect([handedIn?.way, acknowledged.k]).toEqual(['邮件', '真 名']);
  });

  test('of a form that is not there are refused', async () => {
    const app = await testApplication();
    const request = { id: randomUUID(), marks: {} };
    expect(await app.call('forms.mark', request)).toMatchObject({ error: { code: 'formMissing' } });
  });

  test.each([
    { sealedOn: '28.9.2021' },
    { sealedOn: '2021-02-30' },
    { handedIn: { on: '2021-09-30' } },
    { finished: { opinions: true } },
    { acknowledged: { ['x'.repeat(501)]: '' } },
    { acknowledged: reasons(0, MAX_ACKNOWLEDGED + 1) },
  ])('%j are refused', async (marks) => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    expect(await app.application.call('forms.mark', { id, marks })).toMatchObject({
      error: { code: 'callInvalid' },
    });
    expect((await app.value('forms.open', { id })).marks).toEqual(NONE);
  });

  test('keep the hints ticked off last, so many and not more', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    await app.value('forms.mark', { id, marks: { acknowledged: reasons(0, MAX_ACKNOWLEDGED) } });
    const { acknowledged } = await app.value('forms.mark', {
      id,
      marks: { acknowledged: reasons(1_000, 3) },
    });
    expect(acknowledged).toEqual({ ...reasons(3, MAX_ACKNOWLEDGED - 3), ...reasons(1_000, 3) });
  });
});
