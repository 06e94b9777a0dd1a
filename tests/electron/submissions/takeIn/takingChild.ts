import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createApplication } from '../../../../electron/app.ts';
import { fillDisk } from '../../../helpers/childDisk.ts';

/*
 * Takes a package in and says what became of its forms, and how many forms there are. Values: data folder, package, and `full` where
 * the disk is to be full at first.
 */

const [folder = '', path = '', isFull] = process.argv.slice(2);
const application = await createApplication(
  { dataFolder: join(folder, 'data') },
  { pictureUrl: () => '', showFile: async () => false, now: () => new Date('2021-09-20T02:00:00.000Z') },
);
if (!application.ok) throw new Error(JSON.stringify(application.error));
const { takeIn, call, close } = application.value;
const filler = join(folder, 'filler');

async function take() {
  const taken = await takeIn(path);
  const outcomes = taken.ok
    ? taken.value.flatMap(({ forms }) =>
        forms.map((form) => (form.outcome === 'failed' ? form.failure.code : form.outcome)),
      )
    : [taken.error.code];
  const forms = await call('forms.list', {});
  return { outcomes, stored: forms.ok && Array.isArray(forms.value) ? forms.value.length : 0 };
}

const answers = [];
if (isFull === 'full') {
  fillDisk(filler);
  answers.push(await take());
  rmSync(filler);
}
answers.push(await take());
await close();
process.stdout.write(JSON.stringify(answers));
