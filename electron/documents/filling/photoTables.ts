import { PHOTO_PADDING_MM, SPACE_PT } from '../../../shared/form/paperMeasures.ts';
import { photoUnread } from '../../../shared/messages/document.ts';
import type { PrintStyle } from '../../../shared/notice/printSchema.ts';
import type { PhotoLayout } from '../../../shared/photo/layout.ts';
import { fullSetting, type PhotoInColumn, photoRowsInCell } from '../../../shared/photo/photoRoom.ts';
import { columnTwips, mmToTwips, ptToTwips } from '../units.ts';
import type { AddedPhoto } from './addedPhotos.ts';
import { pictureXml } from './pictureXml.ts';
import { wordXml } from './wordXml.ts';

/** The photos of a form for a cell. `unread`: the numbers of those that could not be read; `look`: the run properties of words. */
export interface PhotosInCell {
  readonly photos: readonly AddedPhoto[];
  readonly unread: readonly number[];
  readonly layout: PhotoLayout | undefined;
  readonly print: PrintStyle;
  readonly widthTwips: number;
  readonly look: string;
  readonly prefix: string;
}

const MM_PER_TWIP = 25.4 / 1440;

/** The photos in rows, each row a table of its own without borders, as the built form has them (docs/decisions/photo-rows.md). */
export function photoTables({
  photos,
  unread,
  layout,
  print,
  widthTwips,
  look,
  prefix,
}: PhotosInCell): string {
  const writer = new PhotoWriter(prefix, look, widthTwips, print);
  const room = { ...print, columnsMm: [widthTwips * MM_PER_TWIP, 0, 0, 0] as const, cellPaddingMm: 0 };
  const rows = photoRowsInCell(
    photos,
    { ...room, columnsMm: [...room.columnsMm] },
    fullSetting(photos, layout),
  );
  return [
    ...unread.map((number) => writer.centred(writer.xml.run(photoUnread(number), look))),
    ...rows.flatMap((row) => [writer.distance(), writer.table(row, photos)]),
    writer.distance(),
  ].join('');
}

/** Writes rows of photos with the prefix of the document. Every measure is said, so that no style of the file's own can upset it. */
class PhotoWriter {
  readonly xml: ReturnType<typeof wordXml>;
  readonly #look: string;
  readonly #width: number;
  readonly #print: PrintStyle;

  constructor(prefix: string, look: string, width: number, print: PrintStyle) {
    this.xml = wordXml(prefix);
    this.#look = look;
    this.#width = width;
    this.#print = print;
  }

  /** `w:` names in a piece of source, with the document's prefix. */
  #own(source: string): string {
    return source.replace(/(<\/?|\s)w:/gu, (_, before: string) => before + this.xml.prefix);
  }

  /** A paragraph in the middle that is as high as what is in it. */
  centred(runs: string, { before = 0, after = 0, keepNext = false } = {}): string {
    const properties = `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:beforeLines="0" w:after="${after}" w:afterLines="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>`;
    return this.xml.paragraph(this.#own(properties), runs);
  }

  /** A thin empty line: two tables without one between them would become one table. */
  distance(): string {
    const line = ptToTwips(SPACE_PT.betweenPhotoRows);
    const properties = `<w:pPr><w:spacing w:before="0" w:beforeLines="0" w:after="0" w:afterLines="0" w:line="${line}" w:lineRule="exact"/><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr>`;
    return this.xml.paragraph(this.#own(properties), '');
  }

  table(row: readonly PhotoInColumn[], photos: readonly AddedPhoto[]): string {
    const widths = columnTwips(
      row.map(({ columnMm }) => columnMm),
      this.#width,
    );
    const total = widths.reduce((sum, each) => sum + each, 0);
    const gap = mmToTwips(this.#print.photo.gapMm / 2);
    const side = (name: string, width: number) => `<w:${name} w:w="${width}" w:type="dxa"/>`;
    const cells = row.flatMap((place, at) => {
      const photo = photos[place.index];
      return photo ? [this.#cell(photo, place, widths[at] ?? 0)] : [];
    });
    return this.#own(
      `<w:tbl><w:tblPr>${side('tblW', total)}<w:jc w:val="center"/>${BORDERS('tblBorders', true)}<w:tblLayout w:type="fixed"/>` +
        `<w:tblCellMar>${side('top', mmToTwips(PHOTO_PADDING_MM))}${side('left', gap)}${side('bottom', 0)}${side('right', gap)}</w:tblCellMar></w:tblPr>` +
        `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
        '<w:tr><w:trPr><w:cantSplit/></w:trPr>',
    ).concat(cells.join(''), this.#own('</w:tr></w:tbl>'));
  }

  #cell(photo: AddedPhoto, { widthMm, heightMm }: PhotoInColumn, width: number): string {
    const { caption } = photo;
    const picture = this.#own('<w:r><w:drawing>').concat(
      pictureXml(photo, { widthMm, heightMm }),
      this.#own('</w:drawing></w:r>'),
    );
    const around = { before: ptToTwips(SPACE_PT.beforeCaption), after: ptToTwips(SPACE_PT.afterCaption) };
    return this.#own(
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${BORDERS('tcBorders', false)}<w:vAlign w:val="top"/></w:tcPr>`,
    ).concat(
      this.centred(picture, { keepNext: caption !== '' }),
      caption === '' ? '' : this.centred(this.xml.run(caption, this.#look), around),
      this.#own('</w:tc>'),
    );
  }
}

const BORDERS = (name: string, inside: boolean): string => {
  const sides = ['top', 'left', 'bottom', 'right', ...(inside ? ['insideH', 'insideV'] : [])];
  return `<w:${name}>${sides.map((side) => `<w:${side} w:val="nil"/>`).join('')}</w:${name}>`;
};
