import { parseAsync, renderDocument } from 'docx-preview';
import { withFallbacks } from './fonts.ts';

/** A Word file as elements of a page, not yet on one. */
export interface RenderedDocx {
  readonly styles: readonly HTMLStyleElement[];
  readonly sheet: HTMLElement;
}

const OPTIONS = {
  inWrapper: false,
  // A docx says nowhere where its pages break: only Word knows.
  breakPages: false,
  // Fonts in the file are never ours, and nothing is loaded from anywhere.
  ignoreFonts: true,
  renderAltChunks: false,
  renderComments: false,
  renderChanges: false,
  experimental: false,
  // Addresses of blobs would be new at every rendering, and each would keep its picture in memory until the window ends.
  useBase64URL: true,
};

/** Takes a Word file apart; its drawing is then one step of a few milliseconds. Throws where it is no Word file. */
export async function renderDocx(bytes: Uint8Array, pause: () => Promise<void>): Promise<RenderedDocx> {
  const document = await parseAsync(new Blob([bytes as BlobPart]), OPTIONS);
  await pause();
  const nodes = await renderDocument(document, OPTIONS);
  const styles = nodes.filter((node) => node instanceof HTMLStyleElement);
  const sheet = window.document.createElement('div');
  sheet.className = 'sheet';
  sheet.append(...nodes.filter((node) => node instanceof HTMLElement && !(node instanceof HTMLStyleElement)));
  for (const element of sheet.querySelectorAll<HTMLElement>('[style*="font-family"]'))
    element.style.fontFamily = withFallbacks(element.style.fontFamily);
  for (const picture of sheet.querySelectorAll('img')) picture.alt = '';
  closePageEnds(sheet);
  return { styles, sheet };
}

/** Above what stands between the photos of a form on one page (pt). */
const MOST_BETWEEN = 40;

/** Space that moves photos to the next page of the paper is an empty hole where there are no pages. */
function closePageEnds(sheet: HTMLElement): void {
  for (const line of sheet.querySelectorAll('p')) {
    const isEmpty = line.textContent?.trim() === '' && line.querySelector('img') === null;
    if (isEmpty && Number.parseFloat(line.style.marginBottom) > MOST_BETWEEN) line.style.marginBottom = '0';
  }
}
