import { LineRuleType, Paragraph, type Table } from 'docx';
import { SPACE_PT } from '../../shared/form/paperMeasures.ts';
import type { PaperPlan } from '../../shared/form/paperPlan.ts';
import { photoName, photoUnread } from '../../shared/messages/document.ts';
import { ptToMm } from '../../shared/notice/lengths.ts';
import { photoRowsInCell } from '../../shared/photo/photoRoom.ts';
import type { FormDocument } from './formDocument.ts';
import { photoRow } from './photoRow.ts';
import { centred } from './text.ts';
import { mmToTwips } from './units.ts';

/** The photos of a form, one or two in a row. A photo that could not be read is named in its place. */
export function photoRows(
  { definition, content, photos }: FormDocument,
  { setting, space }: PaperPlan,
): (Paragraph | Table)[] {
  const { print } = definition.notice;
  const placed = photos.flatMap((photo, at) =>
    photo ? [{ ...photo, name: photoName(at + 1), caption: content.photos[at]?.caption ?? '' }] : [],
  );
  const unread = photos.flatMap((photo, at) => (photo ? [] : [at + 1]));
  const rows = photoRowsInCell(placed, print, setting).map((row) =>
    row.flatMap((place) => {
      const photo = placed[place.index];
      return photo ? [{ ...photo, ...place }] : [];
    }),
  );
  const before = (at: number) => distance(space?.photoRow === at ? space.mm : 0);
  return [
    ...unread.map((number) => centred(photoUnread(number), print.text.caption)),
    ...rows.flatMap((row, at) => [...before(at), photoRow(row, print)]),
    ...before(rows.length),
  ];
}

/** A thin empty line, without which two tables would become one, and the space that moves what follows to the next page (mm). */
const distance = (spaceMm: number): readonly Paragraph[] => [
  emptyLine(ptToMm(SPACE_PT.betweenPhotoRows)),
  ...emptyLines(spaceMm),
];

/** So high is an empty line at most: the next page takes over no more than one of them. */
const EMPTY_LINE_MM = 10;

/**
 * Space as lines, not as spacing of a paragraph: that LibreOffice drops at the end of a cell, and where it turns a page
 * there, photos may be lost to it.
 */
function emptyLines(spaceMm: number): readonly Paragraph[] {
  const count = Math.ceil(spaceMm / EMPTY_LINE_MM);
  return Array.from({ length: count }, () => emptyLine(spaceMm / count));
}

const emptyLine = (heightMm: number): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: mmToTwips(heightMm), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });
