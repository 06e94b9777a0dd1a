/** What a Word file may hold before it is given up: far above any form with its photos, far below what fills a memory. */
export const READING_LIMITS = {
  /** Parts of the package. */
  entries: 2_048,
  /** All parts unpacked, and one part of XML (bytes). */
  totalBytes: 512 * 1024 * 1024,
  xmlBytes: 32 * 1024 * 1024,
  /** Elements inside each other, and elements of one part. */
  depth: 200,
  elements: 1_000_000,
  /** Cells of all tables of a file: a notice with its forms has some hundred. */
  cells: 20_000,
  /** Pictures of one form. */
  pictures: 200,
  /** The same, in bytes: they go on to another process. */
  pictureBytes: 256 * 1024 * 1024,
} as const;
