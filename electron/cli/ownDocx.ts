import { join } from 'node:path';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import { fillOwnForm } from '../documents/filling/fillOwnForm.ts';
import { proveFilled } from '../documents/proof/proveFilled.ts';
import { ownWork } from '../ownForms/ownWork.ts';
import { decodedSize } from '../photos/decodedSize.ts';
import { pathsIn } from '../store/dataFolder.ts';
import { readOriginal } from '../store/originals.ts';
import { type Answer, failureAnswer } from './answer.ts';
import type { Call } from './command.ts';
import { withApplication } from './withApplication.ts';

/** The association's own Word file that was put in for a form; `ownFormMissing`. */
export async function ownTemplate(call: Call, { notice, kind }: FormDefinition): Promise<Result<Uint8Array>> {
  let template: Result<Uint8Array> = fail('ownFormMissing');
  const answer: Answer = await withApplication(call, async (application) => {
    const state = await application('app.state', {});
    const forms = await application('ownForms.list', { notice: notice.id });
    if (!state.ok) return failureAnswer(state.error);
    if (!forms.ok) return failureAnswer(forms.error);
    const form = forms.value.find((each) => each.kind === kind);
    const folder = join(pathsIn(state.value.dataFolder).notices, notice.id);
    const bytes = form && (await readOriginal(folder, form.sha256));
    if (bytes?.ok) template = bytes;
    return { exit: 0, lines: [], value: {} };
  });
  return answer.exit === 0 ? template : fail('ownFormMissing');
}

/** Filling and proving in this process. */
export const ownWorkHere = (template: Uint8Array) =>
  ownWork(template, {
    fill: fillOwnForm,
    prove: (file, expected) => proveFilled(file, expected, decodedSize),
  });
