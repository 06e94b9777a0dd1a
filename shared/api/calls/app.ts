import { z } from 'zod';
import { type Settings, settingsSchema } from '../../settings/settings.ts';
import { type Unit, unitSchema } from '../../unit/unit.ts';
import type { AboutState, AppState, DataPlace, DataPlaces } from '../model.ts';
import { call, id, nothing, sha256 } from './parts.ts';

/** The program itself: its state, what was chosen for all forms, its data folder, work that is under way. */
export const APP_CALLS = {
  'app.state': call<AppState>()(nothing),
  'app.quit': call<Record<string, never>>()(nothing),
  'settings.save': call<Settings>()(settingsSchema.partial()),
  /** The own unit; null while it was never entered. */
  'unit.read': call<{ readonly unit: Unit | null }>()(nothing),
  'unit.save': call<{ readonly unit: Unit }>()(z.strictObject({ unit: unitSchema })),
  /** Whether LibreOffice is installed on this machine. */
  'office.state': call<{ readonly found: boolean }>()(nothing),
  'about.state': call<AboutState>()(nothing),
  /** Exactly the text that a person may copy and send. */
  'about.diagnostics': call<{ readonly text: string }>()(nothing),
  'about.licences': call<{ readonly text: string }>()(nothing),
  'dataFolder.show': call<Record<string, never>>()(nothing),
  'dataFolder.places': call<DataPlaces>()(nothing),
  /** Lets the person choose a folder in a dialog of the door; null where they chose none. */
  'dataFolder.choose': call<{ readonly place: DataPlace | null }>()(nothing),
  /** After it nothing but the end of the program is of use; the next start is from the new place. */
  'dataFolder.move': call<{ readonly folder: string }>()(
    z.strictObject({ place: sha256, removeOld: z.boolean(), job: id }),
  ),
  /** Likewise, with the data that lies there. */
  'dataFolder.adopt': call<{ readonly folder: string }>()(z.strictObject({ place: sha256 })),
  'jobs.cancel': call<{ readonly cancelled: boolean }>()(z.strictObject({ job: id })),
} as const;
