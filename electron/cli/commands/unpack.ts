import { failureAnswer } from '../answer.ts';
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
      const taken = await application.takeIn(call.input, (done, total) => {
        if (isTold(done, total)) call.tell(takenSoFar(done, total));
      });
      return taken.ok ? takenReport(taken.value, call.findNotice) : failureAnswer(taken.error);
    }),
};

/** A large package takes minutes: it is told by tenths, however many forms it has; of one form alone nothing. */
function isTold(done: number, total: number): boolean {
  const tenths = (of: number) => Math.floor((10 * of) / total);
  return total > 1 && tenths(done) > tenths(done - 1);
}
