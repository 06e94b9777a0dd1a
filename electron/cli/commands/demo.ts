import { exportDemo } from '../../forms/demoForms.ts';
import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { samplesMade } from '../texts.ts';

/** Both forms from built-in, made-up data, marked 样例. */
export const demoCommand: Command = {
  takesInput: false,
  needsOut: true,
  options: ['out'],
  run: async ({ out, findNotice }) => {
    const paths = await exportDemo(out, findNotice);
    if (!paths.ok) return failureAnswer(paths.error);
    return { exit: 0, lines: [samplesMade, ...paths.value], value: { files: paths.value } };
  },
};
