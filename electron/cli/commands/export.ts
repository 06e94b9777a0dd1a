import { randomUUID } from 'node:crypto';
import { provenLine } from '../../../shared/messages/proof.ts';
import { exportForm } from '../../forms/exportForm.ts';
import { loadForm } from '../../forms/loadForm.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { withPhotoReader } from '../photoReader.ts';
import { formReport } from '../reports.ts';
import { codeOf, draftWritten, written } from '../texts.ts';
import { withApplication } from '../withApplication.ts';

/** The Word file of a form, of a file or stored; with errors in it only a draft. */
export const exportCommand: Command = {
  takesInput: true,
  needsOut: true,
  options: ['out', 'draft', 'data-dir'],
  run: (call) => (call.id ? exportStored(call, call.id) : exportFile(call)),
};

async function exportFile({ input, out, draft, findNotice }: Call): Promise<Answer> {
  const form = await withPhotoReader((read) => loadForm(input, findNotice, read));
  if (!form.ok) return failureAnswer(form.error);
  const report = formReport(form.value);
  const exported = await exportForm(form.value, { folder: out, purpose: draft ? 'draft' : 'final' });
  if (!exported.ok) return failureAnswer(exported.error, report);
  const { path, proof } = exported.value;
  return done(path, draft, {
    lines: [provenLine(proof), ...report.lines],
    value: { ...report.value, proof },
  });
}

const exportStored = (call: Call, id: string): Promise<Answer> =>
  withApplication(call, async (application) => {
    const exported = await application('forms.export', { id, draft: call.draft, job: randomUUID() });
    if (!exported.ok) return failureAnswer(exported.error);
    const { findings } = exported.value;
    const { path, proof, checkCode } = exported.value.export;
    const lines = [...(proof ? [provenLine(proof)] : []), ...(checkCode ? [codeOf(checkCode)] : [])];
    return done(path, call.draft, { lines, value: { findings, proof, checkCode } });
  });

const done = (path: string, draft: boolean, report: Pick<Answer, 'lines' | 'value'>): Answer => ({
  exit: 0,
  lines: [(draft ? draftWritten : written)(path), ...report.lines],
  value: { path, draft, ...report.value },
});
