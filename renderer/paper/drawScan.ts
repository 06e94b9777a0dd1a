import type { FormScan } from '../../shared/api/model.ts';
import { bytesOf } from '../preview/base64.ts';
import type { DrawnPage } from '../preview/renderPages.ts';

/** Draws the pages of a scan, not turned yet, of its file (base64): of a PDF the first alone for a small picture. Throws where it is broken. */
export async function drawScan(
  { kind, pages }: Pick<FormScan, 'kind' | 'pages'>,
  data: string,
  size: ScanSize,
): Promise<readonly DrawnPage[]> {
  if (kind !== 'pdf') return [await pictureOf(`data:image/${kind};base64,${data}`)];
  const { renderPages } = await import('../preview/renderPages.ts');
  const maxPages = size === 'small' ? 1 : pages;
  return renderPages(bytesOf(data), { maxPages, longSidePx: LONG_SIDES[size] });
}

/** A small picture in a list, or as large as the window. */
export type ScanSize = 'small' | 'large';

/** On a screen of double density (px). */
const LONG_SIDES: Readonly<Record<ScanSize, number>> = { small: 320, large: 2000 };

async function pictureOf(address: string): Promise<DrawnPage> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return { picture: address, width: image.naturalWidth, height: image.naturalHeight };
}
