/** What a package may hold before it is given up: far above what a district collects, far below what fills a disk or a memory. */
export const PACKAGE_LIMITS = {
  /** Files and folders. */
  entries: 20_500,
  /** One file, and all together (bytes). */
  fileBytes: 512 * 1024 * 1024,
  totalBytes: 16 * 1024 ** 3,
  /** The package's own data (bytes): it is held in memory. */
  manifestBytes: 64 * 1024 * 1024,
  /** A file that is handed over to be used (bytes): likewise. */
  usedBytes: 128 * 1024 * 1024,
  /** So many times smaller than its contents is no document and no photo, only a bomb; below the size (bytes) anything goes. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
} as const;
