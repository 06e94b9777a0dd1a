import type { StoredScan } from '../database/scans.ts';

/** Scans that were taken off a form since the program was started, and can be put back: by the form. */
export interface ScansInHand {
  readonly takenOffScans: Map<string, readonly StoredScan[]>;
}

/** Notes a scan that was taken off. */
export function noteTakenOffScan({ takenOffScans }: ScansInHand, form: string, scan: StoredScan): void {
  takenOffScans.set(form, [...(takenOffScans.get(form) ?? []), scan]);
}

/** Forgets a scan that is back. */
export function dropTakenOffScan({ takenOffScans }: ScansInHand, form: string, id: string): void {
  takenOffScans.set(
    form,
    (takenOffScans.get(form) ?? []).filter((scan) => scan.id !== id),
  );
}

/** The SHA-256 of the files in hand. */
export const scansInHand = ({ takenOffScans }: ScansInHand): ReadonlySet<string> =>
  new Set([...takenOffScans.values()].flat().map(({ sha256 }) => sha256));
