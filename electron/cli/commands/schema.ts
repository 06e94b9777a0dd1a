import { formFileJsonSchema } from '../../../shared/form/formFile.ts';
import { DEFAULT_NOTICE } from '../../notices/notices.ts';
import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';

/** The JSON Schema of the form file. */
export const schemaCommand: Command = {
  takesInput: false,
  needsOut: false,
  options: [],
  run: async ({ findNotice }) => {
    const notice = findNotice(DEFAULT_NOTICE);
    if (!notice.ok) return failureAnswer(notice.error);
    const schema = formFileJsonSchema(notice.value);
    return { exit: 0, lines: [JSON.stringify(schema, null, 2)], value: { schema } };
  },
};
