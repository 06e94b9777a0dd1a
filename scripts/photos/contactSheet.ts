import { sharp } from '../../electron/photos/imageEngine.ts';

/** A picture on a contact sheet, and what stands below it. */
export interface SheetPicture {
  readonly jpeg: Uint8Array;
  readonly title: string;
}

const COLUMNS = 6;
const CELL = { width: 320, height: 290 } as const;
const PICTURE = { width: 300, height: 230 } as const;
const MARGIN = 10;

/** The pictures as one PNG, on a gray that shows where they end. */
export async function contactSheet(pictures: readonly SheetPicture[]): Promise<Uint8Array> {
  const rows = Math.ceil(pictures.length / COLUMNS);
  const cells = await Promise.all(pictures.map(cellOf));
  const { data } = await sharp({
    create: { width: COLUMNS * CELL.width, height: rows * CELL.height, channels: 3, background: '#c8c8c8' },
  })
    .composite(cells.flat())
    .png()
    .toUint8Array();
  return data;
}

async function cellOf({ jpeg, title }: SheetPicture, at: number) {
  const left = (at % COLUMNS) * CELL.width + MARGIN;
  const top = Math.floor(at / COLUMNS) * CELL.height + MARGIN;
  const input = await sharp(jpeg)
    .resize({ ...PICTURE, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
  const text = { text: escaped(title), width: PICTURE.width, height: 40, rgba: true } as const;
  return [
    { input, left, top },
    { input: { text }, left, top: top + PICTURE.height + 4 },
  ];
}

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
