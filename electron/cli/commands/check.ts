import { checkForm } from '../../../shared/form/check.ts';
import { formDefinition } from '../../../shared/form/definition.ts';
import { checkFiling } from '../../../shared/form/filingCheck.ts';
import { hasErrors, isTickedOff } from '../../../shared/form/finding.ts';
import { type CheckedForm, loadForm } from '../../forms/loadForm.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { withPhotoReader } from '../photoReader.ts';
import { formReport } from '../reports.ts';
import { outdatedExport, tickedOff } from '../texts.ts';
import { withApplication } from '../withApplication.ts';

/** Everything that is wrong with a form, of a file or stored. */
export const checkCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: ['data-dir'],
  run: async (call) => {
    if (call.id) return checkStored(call, call.id);
    const form = await withPhotoReader((read) => loadForm(call.input, call.findNotice, read));
    return form.ok ? checked(form.value) : failureAnswer(form.error);
  },
};

const checked = (form: CheckedForm): Answer => ({
  exit: hasErrors(form.findings) ? 1 : 0,
  ...formReport(form),
});

const checkStored = (call: Call, id: string): Promise<Answer> =>
  withApplication(call, async (application) => {
    const form = await application('forms.open', { id });
    if (!form.ok) return failureAnswer(form.error);
    const notice = call.findNotice(form.value.notice);
    if (!notice.ok) return failureAnswer(notice.error);
    const { content, photos } = form.value;
    const definition = formDefinition(notice.value, content.kind);
    const all = [
      ...checkForm(
        definition,
        content,
        photos.map(({ facts }) => facts),
      ),
      ...checkFiling(definition, content, form.value.marks.filing),
    ];
    const findings = all.filter((finding) => !isTickedOff(finding, form.value.marks.acknowledged));
    const { exit, lines, value } = checked({ definition, content, photos: [], findings });
    const count = all.length - findings.length;
    const { lastExport } = form.value;
    const isOutdated = lastExport !== null && !lastExport.draft && !lastExport.current;
    return {
      exit,
      lines: [...lines, ...(count > 0 ? [tickedOff(count)] : []), ...(isOutdated ? [outdatedExport] : [])],
      value: { ...value, tickedOff: count, exportOutdated: isOutdated },
    };
  });
