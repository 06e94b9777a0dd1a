import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DriverName } from '../../../electron/database/driver.ts';
import { insertForm, readForm } from '../../../electron/database/forms.ts';
import { chooseDriver } from '../../../electron/database/open.ts';
import { openStore, type Store } from '../../../electron/store/openStore.ts';
import { keepOriginal, readOriginal } from '../../../electron/store/originals.ts';
import { pointerFile } from '../../../electron/store/pointer.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { SAVED_FORM } from './savedForm.ts';

const PHOTOS = 3;
const bytesOf = (photo: number) => new Uint8Array(100_000 + photo).fill(photo);

/** A home folder with a data folder at its usual place, and where it may be moved to. */
export interface Home {
  readonly usual: string;
  readonly pointer: string;
  readonly to: string;
  readonly hashes: readonly string[];
  readonly scan: string;
}

/** A store at its usual place with a form, photos, a scan and more files; closed. */
export async function homeWithData(driver: DriverName): Promise<Home> {
  const root = await temporaryFolder();
  const usual = join(root, 'home', 'jianbiaotong');
  const store = await opened(usual, driver);
  insertForm(store.database, SAVED_FORM);
  const hashes: string[] = [];
  for (let photo = 0; photo < PHOTOS; photo += 1) {
    const kept = await keepOriginal(store.paths.photos, bytesOf(photo));
    if (kept.ok) hashes.push(kept.value.sha256);
  }
  const scan = await keepOriginal(store.paths.scans, bytesOf(PHOTOS));
  if (!scan.ok) throw new Error(scan.error.code);
  writeFileSync(join(store.paths.backups, '样例备份.db'), 'a backup');
  writeFileSync(join(store.paths.renditions, 'x.jpg'), 'a rendition');
  mkdirSync(join(store.paths.notices, '2022'));
  writeFileSync(join(store.paths.notices, '2022', 'notice.json'), '{}');
  writeFileSync(store.paths.running, 'of this run');
  store.close();
  return {
    usual,
    pointer: pointerFile(usual),
    to: join(root, '另一个 盘', '荐表通数据'),
    hashes,
    scan: scan.value.sha256,
  };
}

/** A store that opens, closed when the test ends if it has not been before. */
export async function opened(folder: string, driver: DriverName): Promise<Store> {
  const store = await openStore(folder, { at: SAVED_FORM.at, driver: await chooseDriver(driver) });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  onTestFinished(() => {
    try {
      store.value.close();
    } catch {
      // Closed by the test.
    }
  });
  return store.value;
}

/** Whether everything that a person made is in the data folder. */
export async function isComplete(
  folder: string,
  { hashes, scan }: Home,
  driver: DriverName,
): Promise<boolean> {
  const store = await opened(folder, driver);
  const form = readForm(store.database, SAVED_FORM.id);
  const photos = await Promise.all(hashes.map((hash) => readOriginal(store.paths.photos, hash)));
  const pictures = [...photos, await readOriginal(store.paths.scans, scan)];
  store.close();
  return form.ok && form.value.content.narrative === SAVED_FORM.narrative && pictures.every(({ ok }) => ok);
}
