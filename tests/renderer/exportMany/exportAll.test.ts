import { expect, test } from 'vitest';
import {
  exportAll,
  isExportable,
  type Outcome,
  wantsExport,
} from '../../../renderer/exportMany/exportAll.ts';
import type { ExportedForm } from '../../../shared/api/model.ts';
import type { FailureCode } from '../../../shared/result/codes.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { summaryOf } from '../desk/desk.ts';

const FORMS = ['一', '二', '三'].map((name) => summaryOf({ name, state: 'ready', errors: 0 }));

function exportedAs(name: string): ExportedForm {
  const record = { id: name, at: '', path: '', fileName: `${name}.docx`, folder: '', draft: false };
  return {
    export: { ...record, current: true, checkCode: null, proof: null },
    nameTaken: null,
    findings: [],
  };
}

/** What came of the three forms where these failures are answered, in short. */
async function outcomes(failures: Readonly<Record<string, FailureCode>>, stopAfter = 9) {
  const begun: number[] = [];
  const all = await exportAll(FORMS, {
    exportOne: async ({ name }): Promise<Result<ExportedForm>> => {
      const code = failures[name];
      return code ? fail(code) : ok(exportedAs(name));
    },
    onForm: (at) => begun.push(at),
    stopped: () => begun.length >= stopAfter,
  });
  return { begun, short: all.map(shortOf) };
}

const shortOf = (outcome: Outcome) =>
  `${outcome.form.name} ${outcome.kind === 'done' ? outcome.record.fileName : outcome.failure.code}`;

test('every form in its turn', async () => {
  expect(await outcomes({})).toEqual({ begun: [0, 1, 2], short: ['一 一.docx', '二 二.docx', '三 三.docx'] });
});

test('one that is refused keeps no other back', async () => {
  const { short } = await outcomes({ 二: 'proofFailed' });
  expect(short).toEqual(['一 一.docx', '二 proofFailed', '三 三.docx']);
});

test.each<FailureCode>(['diskFull', 'outputFolderGone', 'folderNotWritable', 'pathTooLong'])(
  'after %s none is tried any more',
  async (code) => {
    expect((await outcomes({ 二: code })).short).toEqual(['一 一.docx', `二 ${code}`]);
  },
);

test('stopped between two, or in the middle of one, the rest is not tried', async () => {
  expect((await outcomes({}, 1)).short).toEqual(['一 一.docx']);
  expect((await outcomes({ 二: 'workCancelled' })).short).toEqual(['一 一.docx']);
});

test.each([
  [{ state: 'ready' }, true, true],
  [{ state: 'exported' }, true, false],
  [{ state: 'ready', exportOutdated: true }, true, true],
  [{ state: 'handedIn' }, true, false],
  [{ state: 'handedIn', exportOutdated: true }, true, true],
  [{ state: 'faulty', errors: 1 }, false, false],
  [{ state: 'faulty', errors: 1, exportOutdated: true }, false, false],
  [{ state: 'ready', sample: true }, false, false],
] as const)('%j: can be exported %s, is chosen at first %s', (changes, can, chosen) => {
  const form = summaryOf({ errors: 0, ...changes });
  expect([isExportable(form), wantsExport(form)]).toEqual([can, chosen]);
});
