import { ok } from '../../shared/result/result.ts';
import { fillOwnForm } from '../documents/filling/fillOwnForm.ts';
import { inspectOwnForms } from '../documents/filling/inspectOwnForms.ts';
import { buildFormDocument } from '../documents/formDocument.ts';
import { proveFilled } from '../documents/proof/proveFilled.ts';
import { proveForm } from '../documents/proof/proveForm.ts';
import { readWordForm } from '../documents/readBack/readWordForm.ts';
import { withPackageSource } from '../files/packageSource.ts';
import { readPackage } from '../packages/reading/readPackage.ts';
import { readPackageFile } from '../packages/reading/readPackageFile.ts';
import { decodedSize } from '../photos/decodedSize.ts';
import { openIntakeLoaders } from '../photos/imageEngine.ts';
import { readPhoto } from '../photos/readPhoto.ts';
import { readScan } from '../scans/readScan.ts';
import { serve } from './serve.ts';
import type { ProductTasks } from './tasks.ts';

openIntakeLoaders();

// The whole of a child process. It is built beside the doors (vite.config.ts).
serve<ProductTasks>({
  readPhoto: ({ bytes, limits, edit }, report) => readPhoto(bytes, limits, edit, report),
  buildForm: async (form) => ok(await buildFormDocument(form)),
  proveForm: ({ file, expected }) => proveForm(file, expected, decodedSize),
  fillOwnForm: (order) => fillOwnForm(order),
  proveFilled: ({ file, expected }) => proveFilled(file, expected, decodedSize),
  inspectOwnForms: ({ file, definitions }) => inspectOwnForms(file, definitions),
  readWordForm: ({ file, definitions, options }) => readWordForm(file, definitions, options),
  readPackage: ({ path }) => withPackageSource(path, readPackage),
  readPackageFile: ({ path, entry }) =>
    withPackageSource(path, (source) => readPackageFile(source, entry), entry.path),
  readScan: ({ bytes, limits, turns }, report) => readScan(bytes, { ...limits, turns }, report),
});
