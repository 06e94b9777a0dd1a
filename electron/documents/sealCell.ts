import { AlignmentType, type Paragraph } from 'docx';
import type { Opinion } from '../../shared/form/content.ts';
import { datedFoot, opinionLines } from '../../shared/form/seal.ts';
import { paragraphsOf } from '../../shared/narrative/paragraphs.ts';
import type { SealRow } from '../../shared/notice/formSchema.ts';
import type { PrintStyle } from '../../shared/notice/printSchema.ts';
import { firstLineIndent, paragraph, run } from './text.ts';
import { mmToPt, ptToTwips } from './units.ts';

/** Characters between the right edge of a stamped cell and the date at its foot. */
const FOOT_INDENT = 2;
const FOOT_LINE_PT = 18;
const FOOT_AFTER_PT = 8;

/**
 * A stamped cell: the opinion at its head, 盖章 and the date at the right of its foot. The cell is aligned to its foot;
 * the space between is what the row's least height leaves, so that the foot stays there in every program, even one
 * that breaks the lines of the opinion elsewhere.
 */
export function sealCell(row: SealRow, opinion: Opinion, print: PrintStyle): Paragraph[] {
  const style = print.text.opinion;
  const texts = paragraphsOf(opinion.text);
  const paragraphs = (texts.length > 0 ? texts : ['']).map((text) =>
    paragraph(text === '' ? [] : [run(text, style)], style, {
      alignment: AlignmentType.BOTH,
      keepNext: true,
      indent: firstLineIndent(print.firstLineIndentChars, style),
    }),
  );
  return [...paragraphs, foot(row, opinion, print)];
}

function foot(row: SealRow, opinion: Opinion, print: PrintStyle): Paragraph {
  const style = print.text.sealFoot;
  return paragraph([run(datedFoot(row.foot, opinion.date), style)], style, {
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    indent: { right: ptToTwips(FOOT_INDENT * style.sizePt) },
    spacing: { before: ptToTwips(spaceAboveFootPt(opinion.text, print)), after: ptToTwips(FOOT_AFTER_PT) },
  });
}

function spaceAboveFootPt(text: string, print: PrintStyle): number {
  const { pitchPt } = print.text.opinion;
  const used = Math.max(1, opinionLines(text, print)) * pitchPt + FOOT_LINE_PT + FOOT_AFTER_PT;
  return Math.max(pitchPt, mmToPt(print.sealRowMm) - used - mmToPt(2));
}
