import { failureAnswer } from '../answer.ts';
import { byTenths } from '../byTenths.ts';
import type { Command } from '../command.ts';
import { takenReport } from '../packageReports.ts';
import { takenSoFar } from '../texts.ts';
import { withApplication } from '../withApplication.ts';

/** The forms of a package from another copy of the program taken into the store. */
export const unpackCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: ['data-dir'],
  run: (call) =>
    withApplication(call, async (_, application) => {
      const told = byTenths((done, total) => call.tell(takenSoFar(done, total)));
      // A large package takes minutes; of one form alone nothing is told.
      const taken = await application.takeIn(call.input, (done, total) => total > 1 && told(done, total));
      return taken.ok ? takenReport(taken.value, call.findNotice) : failureAnswer(taken.error);
    }),
};
