import type { ExportRecord, FormMarks } from '../../shared/api/model.ts';
import { type HandInStanding, type SentState, sentState } from '../../shared/submission/standing.ts';

/** What an open form knows of itself; it may be ahead of the log, which counts what is saved. */
export interface OpenFormFacts {
  readonly standing: HandInStanding | undefined;
  readonly handedIn: FormMarks['handedIn'];
  readonly lastExport: ExportRecord | null;
}

/** How an open form stands for whoever hands it in; null while nothing was packed or sent. */
export function sentStateOf({ standing, handedIn, lastExport }: OpenFormFacts): SentState | null {
  const isChanged = standing === 'changedSinceSent' || lastExport?.current === false;
  const isExported = lastExport?.current === true && !lastExport.draft;
  return sentState({ standing, isMarked: handedIn !== null, isOutdated: isChanged && !isExported });
}
