import type { CallRequest } from '../../shared/api/calls.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { FIRST_SETTINGS, type Settings, settingsSchema } from '../../shared/settings/settings.ts';
import type { Database } from '../database/driver.ts';
import { getSetting, setSetting } from '../database/settings.ts';

const KEY = 'settings';

/** What the person has chosen, with the first settings for what was never set. */
export function readSettings(database: Database): Settings {
  const stored = settingsSchema.partial().safeParse(getSetting(database, KEY));
  return stored.success ? changed(FIRST_SETTINGS, stored.data) : FIRST_SETTINGS;
}

/** Changes the named settings; all of them as they are now. Failures of the disk. */
export function saveSettings(database: Database, changes: CallRequest<'settings.save'>): Result<Settings> {
  return database.transaction(() => {
    const settings = changed(readSettings(database), changes);
    const saved = setSetting(database, KEY, settings);
    return saved.ok ? ok(settings) : saved;
  });
}

function changed(before: Settings, changes: CallRequest<'settings.save'>): Settings {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  return settingsSchema.parse({ ...before, ...Object.fromEntries(named) });
}
