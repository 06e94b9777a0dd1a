import { exportForm } from '../../forms/exportForm.ts';
import { loadForm } from '../../forms/loadForm.ts';
import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { formReport } from '../reports.ts';
import { draftWritten, written } from '../texts.ts';

/** The Word file of a form file's form; with errors in it only a draft. */
export const exportCommand: Command = {
  takesInput: true,
  needsOut: true,
  options: ['out', 'draft'],
  run: async ({ input, out, draft, findNotice }) => {
    const form = await loadForm(input, findNotice);
    if (!form.ok) return failureAnswer(form.error);
    const report = formReport(form.value);
    const path = await exportForm(form.value, out, draft ? 'draft' : 'final');
    if (!path.ok) return failureAnswer(path.error, report);
    const line = (draft ? draftWritten : written)(path.value);
    return { exit: 0, lines: [line, ...report.lines], value: { path: path.value, draft, ...report.value } };
  },
};
