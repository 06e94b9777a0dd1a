import { randomUUID } from 'node:crypto';
import { type FormDefinition, formDefinition } from '../../../shared/form/definition.ts';
import type { FillNote } from '../../../shared/form/ownForm.ts';
import { fillNoteText } from '../../../shared/messages/ownForm.ts';
import { provenLine } from '../../../shared/messages/proof.ts';
import { exportForm } from '../../forms/exportForm.ts';
import { loadForm } from '../../forms/loadForm.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { ownTemplate, ownWorkHere } from '../ownDocx.ts';
import { withPhotoReader } from '../photoReader.ts';
import { formReport } from '../reports.ts';
import { codeOf, draftWritten, written } from '../texts.ts';
import { withApplication } from '../withApplication.ts';

/** The Word file of a form, of a file or stored; with errors in it only a draft. */
export const exportCommand: Command = {
  takesInput: true,
  needsOut: true,
  options: ['out', 'draft', 'own-docx', 'data-dir'],
  run: (call) => (call.id ? exportStored(call, call.id) : exportFile(call)),
};

async function exportFile(call: Call): Promise<Answer> {
  const { input, out, draft, ownForm, findNotice } = call;
  const form = await withPhotoReader((read) => loadForm(input, findNotice, read));
  if (!form.ok) return failureAnswer(form.error);
  const report = formReport(form.value);
  if (ownForm && draft) return failureAnswer({ code: 'ownFormUnmarked', details: {} });
  const template = ownForm ? await ownTemplate(call, form.value.definition) : undefined;
  if (template && !template.ok) return failureAnswer(template.error);
  const own = template && ownWorkHere(template.value);
  const purpose = draft ? 'draft' : 'final';
  const exported = await exportForm(form.value, { folder: out, purpose }, own);
  if (!exported.ok) return failureAnswer(exported.error, report);
  const { path, proof } = exported.value;
  return done(path, draft, {
    lines: [provenLine(proof), ...noteLines(form.value.definition, own?.notes()), ...report.lines],
    value: { ...report.value, proof, ...(own && { ownForm: own.notes() }) },
  });
}

const exportStored = (call: Call, id: string): Promise<Answer> =>
  withApplication(call, async (application) => {
    const exported = await application('forms.export', {
      id,
      draft: call.draft,
      ownForm: call.ownForm,
      job: randomUUID(),
    });
    if (!exported.ok) return failureAnswer(exported.error);
    const { findings, ownForm } = exported.value;
    const form = await application('forms.open', { id });
    const notice = form.ok ? call.findNotice(form.value.notice) : form;
    const definition =
      form.ok && notice.ok ? formDefinition(notice.value, form.value.content.kind) : undefined;
    const { path, proof, checkCode } = exported.value.export;
    const lines = [...(proof ? [provenLine(proof)] : []), ...(checkCode ? [codeOf(checkCode)] : [])];
    const value = { findings, proof, checkCode, ...(ownForm && { ownForm }) };
    return done(path, call.draft, { lines: [...lines, ...noteLines(definition, ownForm)], value });
  });

const done = (path: string, draft: boolean, report: Pick<Answer, 'lines' | 'value'>): Answer => ({
  exit: 0,
  lines: [(draft ? draftWritten : written)(path), ...report.lines],
  value: { path, draft, ...report.value },
});

/** What is to be known of the association's own Word file that was filled. */
const noteLines = (definition: FormDefinition | undefined, notes: readonly FillNote[] = []) =>
  definition ? notes.map((note) => fillNoteText(definition, note)) : [];
