import type { Readable } from 'node:stream';
import type { ZipFile } from 'yauzl';

/** A file in a folder; `path` relative, with `/`. */
export interface FolderFile {
  readonly path: string;
  readonly bytes: number;
  readonly open: () => Promise<Readable>;
}

/** Where a package is read from. Whoever opens one closes it too; the zip gives its names as bytes (`decodeStrings: false`). */
export type PackageSource =
  | { readonly kind: 'zip'; readonly zip: ZipFile }
  | { readonly kind: 'folder'; readonly files: readonly FolderFile[] };
