import { FORM_STATE_NAMES, UNNAMED } from '../../../shared/messages/states.ts';
import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { listed, noneStored, outdatedState, sampleName } from '../texts.ts';
import { withApplication } from '../withApplication.ts';

/** The stored forms, the one changed last first. */
export const listCommand: Command = {
  takesInput: false,
  needsOut: false,
  options: ['data-dir'],
  run: (call) =>
    withApplication(call, async (application) => {
      const forms = await application('forms.list', {});
      if (!forms.ok) return failureAnswer(forms.error);
      const lines = forms.value.map(({ id, name, state, sample, exportOutdated }) => {
        const standing = FORM_STATE_NAMES[state];
        const shown = sample ? sampleName(name) : name || UNNAMED;
        return listed(id, shown, exportOutdated ? outdatedState(standing) : standing);
      });
      return { exit: 0, lines: lines.length > 0 ? lines : [noneStored], value: { forms: forms.value } };
    }),
};
