import { hasErrors } from '../../../shared/form/finding.ts';
import { loadForm } from '../../forms/loadForm.ts';
import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { formReport } from '../reports.ts';

/** Everything that a form file's form has wrong. */
export const checkCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: [],
  run: async ({ input, findNotice }) => {
    const form = await loadForm(input, findNotice);
    if (!form.ok) return failureAnswer(form.error);
    return { exit: hasErrors(form.value.findings) ? 1 : 0, ...formReport(form.value) };
  },
};
