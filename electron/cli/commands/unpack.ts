import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { takenReport } from '../packageReports.ts';
import { withApplication } from '../withApplication.ts';

/** The forms of a package from another copy of the program taken into the store. */
export const unpackCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: ['data-dir'],
  run: (call) =>
    withApplication(call, async (_, application) => {
      const taken = await application.takeIn(call.input);
      return taken.ok ? takenReport(taken.value, call.findNotice) : failureAnswer(taken.error);
    }),
};
