import { Footer, TextRun } from 'docx';
import type { PrintStyle } from '../../shared/notice/printSchema.ts';
import { paragraph, runProperties } from './text.ts';

/** Small and grey: it is there for whoever looks for it. */
const SIZE_PT = 8;
const COLOUR = '808080';

/** The foot of every page with one line, in the font of the notes. */
export function codeFooter(text: string, { text: { note } }: PrintStyle): Footer {
  const style = { ...note, sizePt: SIZE_PT };
  const line = new TextRun({ ...runProperties(style), color: COLOUR, text });
  return new Footer({ children: [paragraph([line], style)] });
}
