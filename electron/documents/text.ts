import {
  AlignmentType,
  type ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import type { TextStyle } from '../../shared/notice/printSchema.ts';
import { ptToTwips } from './units.ts';

export type ParagraphOptions = Omit<IParagraphOptions, 'children' | 'text'>;

/**
 * Run properties of a style. The font stands in all four slots because WPS reports a missing font otherwise, and the
 * hint makes “ ” … take the East Asian one.
 */
export function runProperties({ font, sizePt, bold }: TextStyle): IRunOptions {
  return {
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' },
    size: sizePt * 2,
    sizeComplexScript: sizePt * 2,
    bold,
  };
}

/** A run of text in a style. */
export function run(text: string, style: TextStyle): TextRun {
  return new TextRun({ ...runProperties(style), text });
}

/** A paragraph of runs. The style says its pitch, and the font of what is typed into it later while it is empty. */
export function paragraph(
  runs: readonly (TextRun | ImageRun)[],
  style: TextStyle,
  options: ParagraphOptions = {},
): Paragraph {
  const pitch =
    style.pitchPt === undefined ? {} : { line: ptToTwips(style.pitchPt), lineRule: LineRuleType.EXACT };
  return new Paragraph({
    ...options,
    spacing: { before: 0, after: 0, ...pitch, ...options.spacing },
    run: runProperties(style),
    children: runs,
  });
}

/** A centred paragraph of one text. */
export function centred(text: string, style: TextStyle, options: ParagraphOptions = {}): Paragraph {
  return paragraph([run(text, style)], style, { alignment: AlignmentType.CENTER, ...options });
}

/** The indent of a paragraph's first line by characters of its style, in twips too for programs that know only those. */
export function firstLineIndent(
  characters: number,
  { sizePt }: TextStyle,
): NonNullable<ParagraphOptions['indent']> {
  return { firstLineChars: characters * 100, firstLine: ptToTwips(characters * sizePt) };
}
