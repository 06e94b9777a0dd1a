import type { Progress } from '../shared/api/model.ts';
import type { Gate } from './api/gate.ts';
import type { Surroundings } from './application.ts';
import type { CheckedVersions } from './forms/checkedVersions.ts';
import type { Log } from './logs/log.ts';
import type { FindNotice } from './notices/notices.ts';
import type { Office } from './office/office.ts';
import type { PhotosInHand } from './photos/inHand.ts';
import type { OneAtATime } from './photos/pictureTurn.ts';
import type { ScansInHand } from './scans/inHand.ts';
import type { Location } from './store/locate.ts';
import type { Store } from './store/openStore.ts';
import type { Jobs } from './workers/jobs.ts';
import type { Workers } from './workers/workers.ts';

/** What the use cases are built on; app.ts puts it together. */
export interface Services extends PhotosInHand, ScansInHand {
  readonly store: Store;
  readonly findNotice: FindNotice;
  readonly workers: Workers;
  readonly jobs: Jobs;
  readonly office: Office;
  readonly checkedVersions: CheckedVersions;
  /** Whoever keeps or removes originals takes turns with the others, rows and all. */
  readonly pictureTurn: OneAtATime;
  readonly surroundings: Surroundings;
  readonly log: Log;
  readonly location: Location;
  readonly gate: Gate;
  /** Folders that the person chose in a dialog, for the data. */
  readonly chosenFolders: Set<string>;
  readonly tellProgress: (progress: Progress) => void;
}
