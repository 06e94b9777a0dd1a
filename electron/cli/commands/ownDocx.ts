import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { MAX_UPLOAD_BYTES } from '../../../shared/api/calls/parts.ts';
import { formDefinition, partLabel } from '../../../shared/form/definition.ts';
import type { OwnForm } from '../../../shared/form/ownForm.ts';
import { fillNoteText, ownFormLine } from '../../../shared/messages/ownForm.ts';
import { placeName, reasonsText, SURENESS_NAMES } from '../../../shared/messages/wordForm.ts';
import { readBytes } from '../../files/readFile.ts';
import { DEFAULT_NOTICE } from '../../notices/notices.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { noOwnForms } from '../texts.ts';
import { withApplication } from '../withApplication.ts';

/** The association's own Word file put in, once for all forms of a notice. */
export const putInOwnFormCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: ['notice', 'data-dir'],
  run: async (call) => {
    const file = await readBytes(call.input, MAX_UPLOAD_BYTES);
    if (!file.ok) return failureAnswer(file.error);
    const data = Buffer.from(file.value).toString('base64');
    const request = { data, name: basename(call.input), job: randomUUID(), notice: call.notice };
    return withApplication(call, async (application) => {
      const put = await application('ownForms.putIn', request);
      return put.ok ? answerOf(put.value, call) : failureAnswer(put.error);
    });
  },
};

/** The files that were put in, and what was found in them. */
export const showOwnFormsCommand: Command = {
  takesInput: false,
  needsOut: false,
  options: ['notice', 'data-dir'],
  run: (call) =>
    withApplication(call, async (application) => {
      const forms = await application('ownForms.list', { notice: call.notice });
      return forms.ok ? answerOf(forms.value, call) : failureAnswer(forms.error);
    }),
};

function answerOf(forms: readonly OwnForm[], { notice: id = DEFAULT_NOTICE, findNotice }: Call): Answer {
  const notice = findNotice(id);
  if (!notice.ok) return failureAnswer(notice.error);
  const lines = forms.flatMap((form) => {
    const definition = formDefinition(notice.value, form.kind);
    return [
      ownFormLine(definition, form),
      ...form.places.map(
        (place) =>
          `  ${partLabel(definition, place.part)}：${placeName(place)}；${SURENESS_NAMES[place.sureness]}：${reasonsText(place.reasons)}`,
      ),
      ...form.notes.map((note) => `  ${fillNoteText(definition, note)}`),
    ];
  });
  return { exit: 0, lines: lines.length > 0 ? lines : [noOwnForms], value: { forms } };
}
