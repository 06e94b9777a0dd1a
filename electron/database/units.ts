import { ok, type Result } from '../../shared/result/result.ts';
import type { Unit } from '../../shared/unit/unit.ts';
import type { Database, SqlValue } from './driver.ts';
import { flag, oneOf, type Row, row, text } from './rows.ts';

/** 系统内 or 系统外. */
export const SYSTEM_SIDES = ['inside', 'outside'] as const;
export type SystemSide = (typeof SYSTEM_SIDES)[number];

/** A unit as it is kept. `own`: the one that forms are filled in for here. */
export interface StoredUnit extends Unit {
  readonly id: string;
  readonly own: boolean;
  /** Null while nobody has decided it. */
  readonly system: SystemSide | null;
}

/** Keeps a new unit. Failures of the disk only. */
export function insertUnit(db: Database, unit: StoredUnit, at: string): Result<undefined> {
  return db.transaction(() => {
    db.run(
      `INSERT INTO units (full_name, address, postcode, phone, fax, contact, duty, own, system, changed_at, created_at, id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...columnsOf(unit),
      at,
      at,
      unit.id,
    );
    return ok(undefined);
  });
}

/** Changes a unit that is there. Failures of the disk only. */
export function updateUnit(db: Database, unit: StoredUnit, at: string): Result<undefined> {
  return db.transaction(() => {
    const changed = db.run(
      `UPDATE units SET full_name = ?, address = ?, postcode = ?, phone = ?, fax = ?, contact = ?, duty = ?, own = ?, system = ?,
         changed_at = ? WHERE id = ?`,
      ...columnsOf(unit),
      at,
      unit.id,
    );
    if (changed !== 1) throw new Error('no such unit');
    return ok(undefined);
  });
}

/** Every unit, our own first, then by name. */
export function listUnits(db: Database): readonly StoredUnit[] {
  return db.all('SELECT * FROM units ORDER BY own DESC, full_name, id').map(row).map(storedUnit);
}

const columnsOf = (unit: StoredUnit): readonly SqlValue[] => [
  unit.fullName,
  unit.address,
  unit.postcode,
  unit.phone,
  unit.fax,
  unit.contact,
  unit.duty,
  unit.own ? 1 : 0,
  unit.system,
];

function storedUnit(found: Row): StoredUnit {
  return {
    id: text(found, 'id'),
    fullName: text(found, 'full_name'),
    address: text(found, 'address'),
    postcode: text(found, 'postcode'),
    phone: text(found, 'phone'),
    fax: text(found, 'fax'),
    contact: text(found, 'contact'),
    duty: text(found, 'duty'),
    own: flag(found, 'own'),
    system: found.system === null ? null : oneOf(found, 'system', SYSTEM_SIDES),
  };
}
