import { AlignmentType, type Paragraph } from 'docx';
import type { Opinion } from '../../shared/form/content.ts';
import { datedFoot } from '../../shared/form/seal.ts';
import type { SealRoom } from '../../shared/form/sealRoom.ts';
import { paragraphsOf } from '../../shared/narrative/paragraphs.ts';
import type { SealRow } from '../../shared/notice/formSchema.ts';
import type { PrintStyle } from '../../shared/notice/printSchema.ts';
import { firstLineIndent, paragraph, run } from './text.ts';
import { mmToTwips, ptToTwips } from './units.ts';

/** How a stamped cell looks, and the measures of its row. */
interface SealStyle {
  readonly print: PrintStyle;
  readonly room: SealRoom;
}

/**
 * A stamped cell: the opinion at its head, 盖章 and the date at the right of its foot. The cell is aligned to its foot;
 * the space between is what the row's least height leaves, so that the foot stays there in every program, even one
 * that breaks the lines of the opinion elsewhere.
 */
export function sealCell(row: SealRow, opinion: Opinion, style: SealStyle): Paragraph[] {
  const { print } = style;
  const look = print.text.opinion;
  const texts = paragraphsOf(opinion.text);
  const paragraphs = (texts.length > 0 ? texts : ['']).map((text) =>
    paragraph(text === '' ? [] : [run(text, look)], look, {
      alignment: AlignmentType.BOTH,
      keepNext: true,
      indent: firstLineIndent(print.firstLineIndentChars, look),
    }),
  );
  return [...paragraphs, foot(row, opinion, style)];
}

function foot(row: SealRow, opinion: Opinion, { print, room }: SealStyle): Paragraph {
  const { sealFoot } = print.text;
  return paragraph([run(datedFoot(row.foot, opinion.date), sealFoot)], sealFoot, {
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    indent: { right: ptToTwips(print.seal.footIndentChars * sealFoot.sizePt) },
    spacing: { before: mmToTwips(room.spaceAboveFootMm), after: ptToTwips(print.seal.footAfterPt) },
  });
}
