import type { CheckedPackage } from '../../../shared/package/checked.ts';
import { checkPackage } from '../../submissions/takeIn/checkPackage.ts';
import { openPackages } from '../../submissions/takeIn/openPackages.ts';
import { createWorkers } from '../../workers/workers.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import type { Call } from '../command.ts';
import { checkedReport } from '../packageReports.ts';

/** Whether a package, or every package of a hand-in, is as it was packed. It needs no data folder. */
export async function verifyPackage({ input, findNotice }: Call): Promise<Answer> {
  const workers = createWorkers();
  try {
    const opened = await openPackages({ workers }, input);
    if (!opened.ok) return failureAnswer(opened.error);
    const checked: CheckedPackage[] = [];
    for (const each of opened.value.packages)
      checked.push((await checkPackage({ workers, findNotice }, each)).checked);
    return checkedReport(checked, opened.value.outside, findNotice);
  } finally {
    await workers.close();
  }
}
