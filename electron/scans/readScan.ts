import { fail, ok, type Result } from '../../shared/result/result.ts';
import { SCAN_KINDS, type ScanKind, type ScanTurns } from '../../shared/scan/scan.ts';
import { detectFileType } from '../photos/fileType.ts';
import { type PhotoLimits, readPhoto } from '../photos/readPhoto.ts';
import { pngCopy } from './pngCopy.ts';
import { readPdf } from './readPdf.ts';

/** The bounds of photos hold for scanned pictures; a PDF has its own in pages. */
export interface ScanLimits extends PhotoLimits {
  readonly maxPages: number;
}

/** What a file is; of a picture also the copy that may leave the machine: turned, without metadata, in its own kind. */
export interface ReadScan {
  readonly kind: ScanKind;
  readonly pages: number;
  readonly copy: Uint8Array | null;
}

/** Says how far the reading is: `done` of `total` steps. */
type Report = (done: number, total: number) => void;

/**
 * Reads an untrusted scan: PDF, JPEG or PNG by content. `photoEmpty`, `scanTooLarge`, `scanUnsupported`, `scanTooManyPixels`,
 * `scanTooManyPages`, `scanDamaged`, `scanEncrypted`, `photoTimeout`. Only for the child process.
 */
export async function readScan(
  bytes: Uint8Array,
  { turns, ...limits }: ScanLimits & { readonly turns: ScanTurns },
  report: Report = () => {},
): Promise<Result<ReadScan>> {
  const { maxBytes, maxPages } = limits;
  if (bytes.length === 0) return fail('photoEmpty');
  if (bytes.length > maxBytes) return fail('scanTooLarge', { bytes: bytes.length, maxBytes });
  const found = detectFileType(bytes);
  const kind = SCAN_KINDS.find((known) => known === found);
  if (kind === undefined) return fail('scanUnsupported', { found });
  if (kind !== 'pdf') return readPicture(kind, bytes, { ...limits, turns }, report);
  const pages = await readPdf(bytes, maxPages);
  return pages.ok ? ok({ kind, pages: pages.value, copy: null }) : pages;
}

/** Of a PNG the reading gives a JPEG that nobody wants (px). */
const SMALL = { longSidePx: 480 } as const;

/** The reading of photos is the strictest that there is: what it takes is whole. */
async function readPicture(
  kind: 'jpeg' | 'png',
  bytes: Uint8Array,
  { turns, ...limits }: PhotoLimits & { readonly turns: ScanTurns },
  report: Report,
): Promise<Result<ReadScan>> {
  const edit = { turns, crop: null };
  const read = await readPhoto(bytes, kind === 'png' ? { ...limits, ...SMALL } : limits, edit, report);
  if (!read.ok) return ofScan(read);
  // The bottom of a sealed page must not be missing, be it ever so little.
  if (read.value.facts.rescued) return fail('scanDamaged');
  const copy = kind === 'png' ? await pngCopy(bytes, edit, limits) : read.value.jpeg;
  return ok({ kind, pages: 1, copy });
}

/** The same refusal in words about scans. */
function ofScan<Refusal extends Extract<Result<unknown>, { ok: false }>>({ error }: Refusal): Result<never> {
  if (error.code === 'photoTooManyPixels') return fail('scanTooManyPixels', error.details);
  return fail(error.code === 'photoDamaged' ? 'scanDamaged' : error.code, error.details);
}
