import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a picture (an address of data of this window), with its size on paper (px at 96 to the inch). */
export interface DrawnPage {
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

/** How many pages are drawn at most, and how large (px). */
interface Drawing {
  readonly maxPages: number;
  readonly longSidePx: number;
}

/** Far above a form with all its photos; a paper on a screen of double density. */
const WHOLE: Drawing = { maxPages: 60, longSidePx: 2000 };
/** PDF counts in points. */
const PX_PER_PT = 96 / 72;

/** Draws the pages of a PDF. Throws where it is none. */
export async function renderPages(
  pdf: Uint8Array,
  { maxPages, longSidePx }: Drawing = WHOLE,
): Promise<readonly DrawnPage[]> {
  const worker = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' });
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({
    data: pdf,
    // Nothing is fetched and nothing compiled: the window's policy allows neither.
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
  });
  try {
    const document = await task.promise;
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, maxPages); number += 1)
      pages.push(await drawPage(document, number, longSidePx));
    return pages;
  } finally {
    await task.destroy();
    worker.terminate();
  }
}

async function drawPage(document: PDFDocumentProxy, number: number, longSidePx: number): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longSidePx / Math.max(width, height) });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return { picture: canvas.toDataURL('image/png'), width: width * PX_PER_PT, height: height * PX_PER_PT };
}
