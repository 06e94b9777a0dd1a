import type { AppState } from '../../shared/api/model.ts';
import { clockLooksWrong } from '../../shared/calendar/clock.ts';
import { beijingDay } from '../../shared/calendar/days.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { lastChange } from '../database/forms.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import type { Services } from '../services.ts';
import { programVersion } from '../version.ts';
import { outputRootOf } from './outputPlace.ts';
import { readSettings } from './settings.ts';

/** What the window needs to know of the running program. */
export function appState({ store, findNotice, surroundings }: Services): Result<AppState> {
  const notice = findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return notice;
  const today = beijingDay(surroundings.now());
  const changed = lastChange(store.database);
  return ok({
    version: programVersion(),
    driver: store.database.driver,
    dataFolder: store.folder,
    outputFolder: outputRootOf(store),
    canCopyFile: surroundings.copyFile !== undefined,
    today,
    clockWrong: clockLooksWrong(today, {
      issuedOn: notice.value.issuedOn,
      ...(changed && { lastChange: beijingDay(new Date(changed)) }),
    }),
    settings: readSettings(store.database),
    notice: notice.value,
  });
}
