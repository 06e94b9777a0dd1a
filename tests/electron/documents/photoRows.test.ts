import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Photo } from '../../../electron/photos/readPhoto.ts';
import {
  attribute,
  bodyOf,
  cellsOf,
  children,
  type DocxFile,
  find,
  formTableOf,
  isOn,
  numberIn,
  only,
  rowsOf,
  textOf,
  within,
} from '../../helpers/docx.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { built, framedPhotos } from './samples.ts';

const EMU_PER_MM = 36_000;
const EMU_PER_TWIP = 635;
const { print } = definitionOf('unit').notice;

interface Drawing {
  readonly element: Element;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly cell: Element;
  readonly paragraph: Element;
  /** It stands in the cell of the text itself, not in that of a small table. */
  readonly isAlone: boolean;
}

/** The words below a photo, as they stand behind it. */
const belowIt = ({ isAlone, paragraph, cell }: Drawing): string => textOf(isAlone ? paragraph : cell);

/** The pictures of a file in its order, sizes in EMU. */
function drawingsOf(file: DocxFile): readonly Drawing[] {
  const relations = children(file.root('word/_rels/document.xml.rels'));
  const target = (id: string | undefined) =>
    relations.find((each) => each.getAttribute('Id') === id)?.getAttribute('Target') ?? '';
  const table = formTableOf(file);
  const own = rowsOf(table).flatMap(cellsOf);
  return within(table, 'w:drawing').map((element) => {
    const extent = find(element, 'wp:inline', 'wp:extent');
    const [blip] = within(element, 'a:blip');
    const picture = file.bytes(`word/${target(attribute(blip, 'r:embed'))}`);
    const paragraph = around(element, 'w:p');
    const cell = around(paragraph, 'w:tc');
    return { element, paragraph, cell, isAlone: own.includes(cell), bytes: picture, ...sizeOf(extent) };
  });
}

/** The nearest element of a name that another stands in. */
function around(element: Element, name: string): Element {
  const parent = element.parentNode as Element | null;
  if (parent === null) throw new Error(`nothing called ${name} around`);
  return parent.nodeName === name ? parent : around(parent, name);
}

const sizeOf = (extent: Element | undefined) => ({
  width: Number(extent?.getAttribute('cx')),
  height: Number(extent?.getAttribute('cy')),
});

/** Width and height in px that the frame header of a JPEG declares. */
function pixelsOf(jpeg: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const isFrame = (view.getUint8(at + 1) & 0xfc) === 0xc0;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  throw new Error('no frame header');
}

const sameBytes = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right) === 0;

describe.each(['L', 'LPW', 'LLL', 'LLLL', 'LLLLL', 'PPPPP', 'PPP', 'WWWW', 'LPSWP'])(
  'photos %s',
  (letters) => {
    let photos: readonly Photo[];
    let file: DocxFile;
    let drawings: readonly Drawing[];

    beforeAll(async () => {
      photos = await framedPhotos(letters);
      file = await built('activity', {}, { photos });
      drawings = drawingsOf(file);
    });

    test('are there in their order, byte for byte, one or two in a row', () => {
      expect(drawings).toHaveLength(photos.length);
      expect(within(bodyOf(file), 'w:drawing')).toHaveLength(photos.length);
      for (const [at, photo] of photos.entries())
        expect(sameBytes(drawings[at]?.bytes ?? new Uint8Array(), photo.jpeg), `photo ${at + 1}`).toBe(true);
      for (const table of within(formTableOf(file), 'w:tbl')) {
        const rows = rowsOf(table);
        expect(rows).toHaveLength(1);
        expect(rows.every((row) => isOn(find(row, 'w:trPr', 'w:cantSplit')))).toBe(true);
        expect(rows.flatMap(cellsOf).map((cell) => within(cell, 'w:drawing').length)).toEqual([1, 1]);
      }
      const alone = drawings.filter(({ isAlone }) => isAlone).map(({ paragraph }) => paragraph);
      expect(new Set(alone).size).toBe(alone.length);
    });

    test('have the proportions of their pixels', () => {
      for (const { element, width, height, bytes } of drawings) {
        const pixels = pixelsOf(bytes);
        const ratio = width / height / (pixels.width / pixels.height);
        expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.005);
        const [drawn] = within(element, 'a:xfrm').map((frame) => find(frame, 'a:ext'));
        expect(sizeOf(drawn)).toEqual({ width, height });
        expect(within(element, 'a:srcRect').flatMap((crop) => [...crop.attributes])).toEqual([]);
      }
    });

    test('fit into their cell and under the largest height', () => {
      for (const { width, height, cell } of drawings) {
        const margins = find(cell.parentNode?.parentNode as Element, 'w:tblPr', 'w:tblCellMar');
        const padding = (['w:left', 'w:right'] as const).map((side) =>
          numberIn(margins && find(margins, side), 'w:w'),
        );
        const room = padding.reduce(
          (left, each) => left - each,
          numberIn(find(cell, 'w:tcPr', 'w:tcW'), 'w:w'),
        );
        expect(width).toBeGreaterThan(10 * EMU_PER_MM);
        // One twip a side is what rounding to whole twips takes.
        expect(width).toBeLessThanOrEqual((room + 2) * EMU_PER_TWIP);
        expect(height).toBeLessThanOrEqual(print.photo.maxHeightMm * EMU_PER_MM + EMU_PER_TWIP);
      }
    });

    test('have their caption behind them, kept with them', () => {
      expect(drawings.map(belowIt)).toEqual(drawings.map((_, at) => `\n第${at + 1}幅：活动现场`));
      for (const drawing of drawings) {
        const kept = drawing.isAlone ? 'w:keepLines' : 'w:keepNext';
        expect(isOn(find(drawing.paragraph, 'w:pPr', kept))).toBe(true);
        if (!drawing.isAlone) expect(children(drawing.cell, 'w:p')).toHaveLength(2);
      }
    });

    test('and captions never have an exact pitch', () => {
      const paragraphs = drawings.flatMap((drawing) =>
        drawing.isAlone ? [drawing.paragraph] : children(drawing.cell, 'w:p'),
      );
      for (const paragraph of paragraphs) {
        const spacing = find(paragraph, 'w:pPr', 'w:spacing');
        expect(attribute(spacing, 'w:lineRule') ?? 'auto').toBe('auto');
      }
    });

    test('have numbers of their own and words for who does not see them', () => {
      const properties = drawings.map(({ element }) => find(element, 'wp:inline', 'wp:docPr'));
      const ids = properties.map((each) => each?.getAttribute('id'));
      expect(ids).toEqual(letters.split('').map((_, at) => String(at + 1)));
      expect(properties.map((each) => each?.getAttribute('descr'))).toEqual(
        letters.split('').map((_, at) => `第${at + 1}幅：活动现场`),
      );
    });
  },
);

describe('photos at the edge', () => {
  const cellText = (file: DocxFile) => rowsOf(formTableOf(file)).map(textOf).join('\n');

  test('none leaves no table in the cell', async () => {
    const file = await built('unit', { photos: [], narrative: '' }, { mark: { kind: 'draft', errors: 2 } });
    expect(within(formTableOf(file), 'w:tbl')).toEqual([]);
    expect(within(bodyOf(file), 'w:drawing')).toEqual([]);
    expect(file.names.filter((name) => name.startsWith('word/media/'))).toEqual([]);
  });

  test('one without a caption stands alone', async () => {
    const photos = await framedPhotos('LL');
    const entries = [
      { file: 'a', caption: '' },
      { file: 'b', caption: '有题' },
    ];
    const file = await built('unit', { photos: entries }, { photos });
    const drawings = drawingsOf(file);
    expect(drawings.map(belowIt)).toEqual(['', '\n有题']);
    const described = drawings.map(({ element }) =>
      find(element, 'wp:inline', 'wp:docPr')?.getAttribute('descr'),
    );
    expect(described).toEqual(['照片1', '有题']);
  });

  test('the same picture twice is shown twice', async () => {
    const [photo] = await framedPhotos('L');
    const file = await built('unit', {}, { photos: [photo, photo] });
    const drawings = drawingsOf(file);
    expect(drawings).toHaveLength(2);
    expect(drawings.every(({ bytes }) => sameBytes(bytes, (photo as Photo).jpeg))).toBe(true);
  });

  test('one that could not be read is named, and the others keep their own captions', async () => {
    const [first, second] = await framedPhotos('LP');
    const file = await built('unit', {}, { photos: [first, undefined, second] });
    expect(cellText(file)).toContain('（照片2未能读入）');
    const drawings = drawingsOf(file);
    expect(drawings.map((drawing) => belowIt(drawing).trim())).toEqual([
      '第1幅：活动现场',
      '第3幅：活动现场',
    ]);
    expect(
      drawings.map(({ bytes }) =>
        [first, second].findIndex((photo) => photo && sameBytes(bytes, photo.jpeg)),
      ),
    ).toEqual([0, 1]);
    expect(cellText(file)).not.toContain('第2幅');
  });

  test('rows of photos have a paragraph between them, else they would become one table', async () => {
    const file = await built('unit', {}, { photos: await framedPhotos('PPPP') });
    for (const cell of rowsOf(formTableOf(file)).flatMap(cellsOf)) {
      const names = children(cell).map((child) => child.localName);
      expect(names.join(' ')).not.toContain('tbl tbl');
    }
    expect(within(formTableOf(file), 'w:tbl').length).toBeGreaterThan(1);
    expect(only(formTableOf(file), 'w:tblGrid')).toBeDefined();
  });
});
