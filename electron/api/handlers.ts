import { ok } from '../../shared/result/result.ts';
import {
  adoptDataFolder,
  chooseDataPlace,
  dataPlaces,
  moveDataFolder,
  showDataFolder,
} from '../about/dataFolder.ts';
import { diagnostics } from '../about/diagnostics.ts';
import { licences } from '../about/licences.ts';
import { aboutState } from '../about/state.ts';
import { binStoredForm, listBinnedForms, restoreStoredForm } from '../forms/bin.ts';
import { duplicateForm } from '../forms/duplicateForm.ts';
import { eraseSamples, eraseStoredForm } from '../forms/eraseForms.ts';
import { copyExport, openExport, showExport } from '../forms/exportedFiles.ts';
import { exportStoredForm } from '../forms/exportStoredForm.ts';
import { findCode } from '../forms/findCode.ts';
import { markForm } from '../forms/formMarks.ts';
import { listStoredForms } from '../forms/formSummary.ts';
import { keepHistory, listHistory, readHistory } from '../forms/history.ts';
import { createSample } from '../forms/sampleForms.ts';
import { createStoredForm, openStoredForm, saveStoredForm } from '../forms/storedForms.ts';
import { takeUnit } from '../forms/takeUnit.ts';
import { verifyFile } from '../forms/verifyFile.ts';
import { ownForms, putInOwnForm, takeOutOwnForm } from '../ownForms/ownForms.ts';
import {
  addFormPhoto,
  editFormPhoto,
  prepareFormPhoto,
  putBackFormPhoto,
  removeFormPhoto,
} from '../photos/formPhotos.ts';
import { formPages } from '../preview/formPages.ts';
import { previewForm } from '../preview/previewForm.ts';
import {
  addFormScan,
  listScans,
  putBackFormScan,
  readFormScan,
  removeFormScan,
  setFormScanCode,
  turnFormScan,
} from '../scans/formScans.ts';
import type { Services } from '../services.ts';
import { appState } from '../settings/appState.ts';
import { chooseOutputPlace, outputPlaces, useOutputPlace } from '../settings/outputPlaces.ts';
import { saveSettings } from '../settings/settings.ts';
import { draftHandIn } from '../submissions/draftHandIn.ts';
import { listHandIns, markSent, noteHandIn, removeHandIn } from '../submissions/log.ts';
import { packHandIn } from '../submissions/packHandIn.ts';
import { planHandIn } from '../submissions/planHandIn.ts';
import { attachReceipt, openReceipt } from '../submissions/receipts.ts';
import { showHandIn } from '../submissions/showHandIn.ts';
import { ownUnit, saveOwnUnit } from '../units/ownUnit.ts';
import { createForWord } from '../wordUpdate/createForWord.ts';
import { readWordUpdate } from '../wordUpdate/readWordUpdate.ts';
import { takeFromWord } from '../wordUpdate/takeFromWord.ts';
import type { Handlers } from './dispatch.ts';

/** Every call with the use case that answers it. */
export function createHandlers(services: Services, requestQuit: () => void): Handlers {
  return {
    'app.state': () => appState(services),
    'app.quit': () => {
      requestQuit();
      return ok({});
    },
    'settings.save': (changes) => saveSettings(services.store.database, changes),
    'unit.read': () => ok({ unit: ownUnit(services.store.database) ?? null }),
    'unit.save': ({ unit }) => saveOwnUnit(services, unit),
    'forms.list': () => listStoredForms(services),
    'forms.create': ({ kind }) => createStoredForm(services, kind),
    'forms.open': ({ id }) => openStoredForm(services, id),
    'forms.save': (save) => saveStoredForm(services, save),
    'forms.export': (request) => exportStoredForm(services, request),
    'forms.preview': (request) => previewForm(services, request),
    'forms.pages': (request) => formPages(services, request),
    'office.state': async () => ok({ found: (await services.office.find()) !== undefined }),
    'forms.mark': (request) => markForm(services, request),
    'forms.takeUnit': (request) => takeUnit(services, request),
    'forms.duplicate': ({ id }) => duplicateForm(services, id),
    'forms.bin': ({ id }) => binStoredForm(services, id),
    'forms.restore': ({ id }) => restoreStoredForm(services, id),
    'forms.binned': () => listBinnedForms(services),
    'forms.erase': ({ id }) => eraseStoredForm(services, id),
    'history.list': ({ form }) => listHistory(services, form),
    'history.read': (request) => readHistory(services, request),
    'history.keep': (request) => keepHistory(services, request),
    'forms.verify': (request) => verifyFile(services, request),
    'word.read': (request) => readWordUpdate(services, request),
    'word.take': (request) => takeFromWord(services, request),
    'word.create': (request) => createForWord(services, request),
    'samples.create': ({ kind }) => createSample(services, kind),
    'samples.erase': () => eraseSamples(services),
    'photos.prepare': (request) => prepareFormPhoto(services, request),
    'photos.add': (request) => addFormPhoto(services, request),
    'photos.edit': (request) => editFormPhoto(services, request),
    'photos.remove': (request) => removeFormPhoto(services, request),
    'photos.putBack': (request) => putBackFormPhoto(services, request),
    'exports.show': ({ id }) => showExport(services, id),
    'exports.open': ({ id }) => openExport(services, id),
    'exports.copy': ({ id }) => copyExport(services, id),
    'output.places': () => outputPlaces(services),
    'output.choose': () => chooseOutputPlace(services),
    'output.use': ({ place }) => useOutputPlace(services, place),
    'ownForms.list': ({ notice }) => ok(ownForms(services, notice)),
    'ownForms.putIn': (request) => putInOwnForm(services, request),
    'ownForms.takeOut': (request) => takeOutOwnForm(services, request),
    'scans.list': ({ form }) => listScans(services, form),
    'scans.add': (request) => addFormScan(services, request),
    'scans.remove': (request) => removeFormScan(services, request),
    'scans.putBack': (request) => putBackFormScan(services, request),
    'scans.turn': (request) => turnFormScan(services, request),
    'scans.setCode': (request) => setFormScanCode(services, request),
    'scans.read': (request) => readFormScan(services, request),
    'codes.find': (request) => findCode(services, request),
    'submissions.list': () => listHandIns(services),
    'submissions.plan': (request) => planHandIn(services, request),
    'submissions.pack': (request) => packHandIn(services, request),
    'submissions.show': (request) => showHandIn(services, request),
    'submissions.draft': (request) => draftHandIn(services, request),
    'submissions.sent': (request) => markSent(services, request),
    'submissions.note': (request) => noteHandIn(services, request),
    'submissions.remove': (request) => removeHandIn(services, request),
    'submissions.receipt': (request) => attachReceipt(services, request),
    'submissions.openReceipt': (request) => openReceipt(services, request),
    'about.state': () => aboutState(services),
    'about.diagnostics': () => diagnostics(services),
    'about.licences': () => licences(),
    'dataFolder.show': () => showDataFolder(services),
    'dataFolder.places': () => dataPlaces(services),
    'dataFolder.choose': () => chooseDataPlace(services),
    'dataFolder.move': (request) => moveDataFolder(services, request),
    'dataFolder.adopt': ({ place }) => adoptDataFolder(services, place),
    'jobs.cancel': ({ job }) => ok({ cancelled: services.jobs.cancel(job) }),
  };
}
