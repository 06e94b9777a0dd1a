import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, DRIVER_NAMES, type Driver } from '../../../electron/database/driver.ts';
import { addPhoto } from '../../../electron/database/formPhotos.ts';
import { insertForm, type NewForm } from '../../../electron/database/forms.ts';
import type { Migration } from '../../../electron/database/migrations/list.ts';
import { chooseDriver, openDatabase } from '../../../electron/database/open.ts';
import type { Result } from '../../../shared/result/result.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { photoFacts } from '../../helpers/photoFacts.ts';

/** Both drivers: everything about the database is proven on each. */
export const DRIVERS: readonly Driver[] = await Promise.all(DRIVER_NAMES.map((name) => chooseDriver(name)));

export const AT = '2021-09-20T01:30:00.000Z';
export const LATER = '2021-09-20T01:31:00.000Z';
const EMPTY_OPINION = { text: '', date: '' };

/** The places of a database in an empty folder that goes when the test ends. */
export interface Place {
  readonly file: string;
  readonly backups: string;
}

export async function emptyPlace(): Promise<Place> {
  const folder = await temporaryFolder();
  const backups = join(folder, 'backups');
  mkdirSync(backups);
  return { file: join(folder, 'jianbiao.db'), backups };
}

/** What opening answers. A database that opened is closed when the test ends, if the test has not done so. */
export async function open(
  driver: Driver,
  place: Place,
  migrations?: readonly Migration[],
): Promise<Result<Database>> {
  const opened = await openDatabase({ ...place, at: AT, driver, ...(migrations && { migrations }) });
  if (opened.ok) onTestFinished(() => closeAnyway(opened.value));
  return opened;
}

function closeAnyway(db: Database): void {
  try {
    db.close();
  } catch {
    // node:sqlite does not like to be closed twice.
  }
}

export async function newDatabase(driver: Driver): Promise<Database> {
  return got(await open(driver, await emptyPlace()));
}

export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The code and the details of a failure; throws where there is none. */
export function failureOf(result: Result<unknown>): { code: string; details: object } {
  if (result.ok) throw new Error('no failure');
  return result.error;
}

export function newForm(overrides: Partial<NewForm> = {}): NewForm {
  return {
    id: 'form-1',
    notice: 'changzhou-2021',
    kind: 'unit',
    reportingUnit: '样例市样例区科学技术协会',
    fields: { unitName: '样例市样例区科学技术协会', phone: '0519-86619120' },
    narrative: '一、活动背景\n9月11日举办科普活动3场。',
    opinions: { recommendation: EMPTY_OPINION, approval: EMPTY_OPINION },
    at: AT,
    ...overrides,
  };
}

/** A SHA-256 to look at. */
export const hash = (digit: string) => digit.repeat(64);

/** A form with the photos p0, p1 …, at version 1 + their number. */
export function formWithPhotos(db: Database, count: number, form: Partial<NewForm> = {}): string {
  const { id } = newForm(form);
  got(insertForm(db, newForm(form)));
  for (let number = 0; number < count; number += 1)
    got(
      addPhoto(db, {
        form: id,
        version: number + 1,
        at: AT,
        photo: {
          id: `${id}-p${number}`,
          sha256: hash(String(number)),
          name: `照片${number}.jpg`,
          facts: photoFacts(),
          bytes: 1_000,
        },
      }),
    );
  return id;
}
