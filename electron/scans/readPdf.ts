import { fail, ok, type Result } from '../../shared/result/result.ts';

/** Readers look for the end of a PDF in its last kilobyte; some scanners fill up the block that they write (bytes). */
const TAIL_BYTES = 4096;

/**
 * How many pages a PDF has, each of which is there. Nothing in it is drawn, run or followed. `scanEncrypted` where it does not open
 * without a password, `scanTooManyPages`, `scanDamaged`. Only for the child process: it loads a large library.
 */
export async function readPdf(bytes: Uint8Array, maxPages: number): Promise<Result<number>> {
  // What is missing at the end the library would make up for.
  if (!Buffer.from(bytes.subarray(-TAIL_BYTES)).includes('%%EOF')) return fail('scanDamaged');
  const { getDocument } = await import('./pdfLibrary.ts');
  const task = getDocument({
    // Its own copy: the library takes it over.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    stopAtErrors: true,
    disableFontFace: true,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
  });
  try {
    const { numPages, getPage } = await openedIn(task.promise);
    if (numPages > maxPages) return fail('scanTooManyPages', { pages: numPages, max: maxPages });
    for (let number = 1; number <= numPages; number += 1) await getPage(number);
    return ok(numPages);
  } catch (error) {
    return fail(isLocked(error) ? 'scanEncrypted' : 'scanDamaged');
  } finally {
    await task.destroy();
  }
}

/** What is asked of an opened file. */
interface Opened {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<unknown>;
}

async function openedIn(opening: Promise<Opened>): Promise<Opened> {
  const document = await opening;
  return { numPages: document.numPages, getPage: (number) => document.getPage(number) };
}

const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException';
