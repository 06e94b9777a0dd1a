import { randomUUID } from 'node:crypto';
import { ok, type Result } from '../../shared/result/result.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { UNIT_FIELDS, type Unit, unitSchema } from '../../shared/unit/unit.ts';
import type { Database } from '../database/driver.ts';
import { insertUnit, listUnits, type StoredUnit, updateUnit } from '../database/units.ts';
import type { Services } from '../services.ts';

/** The own unit; undefined while it was never entered. */
export function ownUnit(database: Database): Unit | undefined {
  const stored = storedOwnUnit(database);
  return stored && details((field) => stored[field]);
}

/** Keeps the own unit, normalised. Failures of the disk. */
export function saveOwnUnit({ store, surroundings }: Services, entered: Unit): Result<{ unit: Unit }> {
  const unit = details((field) => normaliseLine(entered[field]).text);
  const at = surroundings.now().toISOString();
  const { database } = store;
  return database.transaction(() => {
    const stored = storedOwnUnit(database);
    const saved = stored
      ? updateUnit(database, { ...stored, ...unit }, at)
      : insertUnit(database, { ...unit, id: randomUUID(), own: true, system: null }, at);
    return saved.ok ? ok({ unit }) : saved;
  });
}

function storedOwnUnit(database: Database): StoredUnit | undefined {
  return listUnits(database).find(({ own }) => own);
}

function details(of: (field: keyof Unit) => string): Unit {
  return unitSchema.parse(Object.fromEntries(UNIT_FIELDS.map((field) => [field, of(field)])));
}
