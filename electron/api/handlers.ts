import { access } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { AppState } from '../../shared/api/model.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { readExport } from '../database/exports.ts';
import { outputRoot } from '../files/outputFolder.ts';
import { exportStoredForm } from '../forms/exportStoredForm.ts';
import { createStoredForm, listStoredForms, openStoredForm, saveStoredForm } from '../forms/storedForms.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import { addFormPhoto, prepareFormPhoto, removeFormPhoto } from '../photos/formPhotos.ts';
import type { Services } from '../services.ts';
import { programVersion } from '../version.ts';
import type { Handlers } from './dispatch.ts';

/** Every call with the use case that answers it. */
export function createHandlers(services: Services, requestQuit: () => void): Handlers {
  return {
    'app.state': () => appState(services),
    'app.quit': () => {
      requestQuit();
      return ok({});
    },
    'forms.list': () => listStoredForms(services),
    'forms.create': ({ kind }) => createStoredForm(services, kind),
    'forms.open': ({ id }) => openStoredForm(services, id),
    'forms.save': (save) => saveStoredForm(services, save),
    'forms.export': (request) => exportStoredForm(services, request),
    'photos.prepare': (request) => prepareFormPhoto(services, request),
    'photos.add': (request) => addFormPhoto(services, request),
    'photos.remove': (request) => removeFormPhoto(services, request),
    'exports.show': ({ id }) => showExport(services, id),
    'jobs.cancel': ({ job }) => ok({ cancelled: services.jobs.cancel(job) }),
  };
}

const BEIJING_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

function appState({ store, findNotice, surroundings }: Services): Result<AppState> {
  const notice = findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return notice;
  return ok({
    version: programVersion(),
    driver: store.database.driver,
    dataFolder: store.folder,
    outputFolder: outputRoot(),
    today: BEIJING_DAY.format(surroundings.now()),
    notice: notice.value,
  });
}

/** Shows the file of an export in its folder; `exportMissing`, `exportFileGone`, `folderNotOpened`. */
async function showExport(
  { store, surroundings }: Services,
  id: string,
): Promise<Result<Record<string, never>>> {
  const found = readExport(store.database, id);
  if (!found.ok) return found;
  const { path } = found.value;
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (!exists) return fail('exportFileGone', { file: basename(path) });
  return (await surroundings.showFile(path)) ? ok({}) : fail('folderNotOpened', { folder: dirname(path) });
}
