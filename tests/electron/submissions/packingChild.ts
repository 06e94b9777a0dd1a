import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createApplication } from '../../../electron/app.ts';
import { orderOf } from './exportedForms.ts';

/* Packs forms and says each step of it, in per mille. Values: data folder, output folder, ids of the forms. */

const [dataFolder = '', outputFolder = '', ...forms] = process.argv.slice(2);
const application = await createApplication(
  { dataFolder },
  { pictureUrl: () => '', showFile: async () => false, now: () => new Date(), outputFolder },
);
if (!application.ok) throw new Error(JSON.stringify(application.error));
const { call, onProgress, close } = application.value;
onProgress(({ done }) => writeSync(1, `${done}\n`));
const packed = await call('submissions.pack', { ...orderOf(forms), job: randomUUID() });
writeSync(1, `${packed.ok ? 'packed' : packed.error.code}\n`);
await close();
