import { shortCode } from '../../shared/form/checkCode.ts';
import type { Manifest } from '../../shared/package/manifest.ts';

/** The manifest as a file: the same content gives the same bytes, however its objects were put together. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, sortedKeys, 2)}\n`);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Counts the ways of making the code: one of another means nothing. */
const MADE_FROM = 'jianbiaotong-package-1';

/** The code of a hand-in, made like a form's: the same forms, in whatever order, handed in for the same time have the same. */
export function packageCode(forms: readonly { readonly checkCode: string }[], round: number): string {
  return shortCode(JSON.stringify([MADE_FROM, round, forms.map(({ checkCode }) => checkCode).sort()]));
}
