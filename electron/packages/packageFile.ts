import type { FilePurpose } from '../../shared/package/manifest.ts';

/** Where the bytes of a file come from: memory, or the disk. */
export type FileSource = { readonly bytes: Uint8Array } | { readonly file: string };

/** One file of a package, as it was hashed when it was chosen; `path` is relative, with `/`. */
export interface PackageFile {
  readonly path: string;
  readonly purpose: FilePurpose;
  readonly source: FileSource;
  readonly bytes: number;
  readonly sha256: string;
}

/** A zip in the folder of a hand-in, and what is in it. */
export interface PackageZip {
  readonly path: string;
  readonly files: readonly PackageFile[];
}

/** The folder of a hand-in: where it is to stand, and all that is to lie in it. */
export interface PackageOrder {
  readonly folder: string;
  /** Its name without the （2） that a taken name gets. */
  readonly stem: string;
  readonly entries: readonly (PackageFile | PackageZip)[];
}
