import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { SPACE_PT } from '../../shared/form/paperMeasures.ts';
import type { PaperPlan } from '../../shared/form/paperPlan.ts';
import { headingSplit } from '../../shared/narrative/headings.ts';
import { paragraphsOf } from '../../shared/narrative/paragraphs.ts';
import type { PrintStyle } from '../../shared/notice/printSchema.ts';
import type { FormDocument } from './formDocument.ts';
import { photoRows } from './photoRows.ts';
import { centred, firstLineIndent, paragraph, run } from './text.ts';
import { ptToTwips } from './units.ts';

/** What stands in the cell of the 活动情况简介: the prompt, the paragraphs, the photos with their captions. */
export function narrativeCell(form: FormDocument, plan: PaperPlan): (Paragraph | Table)[] {
  const { definition, content } = form;
  const { print } = definition.notice;
  const texts = paragraphsOf(content.narrative).map((text) => narrativeParagraph(text, print));
  const body = texts.length > 0 ? texts : [paragraph([], print.text.narrative)];
  return [prompt(definition), ...body, ...photoRows(form, plan)];
}

function prompt({ narrative, notice: { print } }: FormDefinition): Paragraph {
  const around = ptToTwips(SPACE_PT.aroundPrompt);
  // Not kept with the next: by its first paragraph Word would keep the whole row with the stamped ones, and since that
  // never fits on a page, keep nothing at all.
  return centred(narrative.prompt, print.text.prompt, { spacing: { before: around, after: around } });
}

/** One paragraph with its first line indented; a heading, or the leading part that is one, in the heading's font. */
function narrativeParagraph(text: string, print: PrintStyle): Paragraph {
  const { narrative, heading1, heading2 } = print.text;
  const heading = headingSplit(text, print.headingMaxWords);
  const split = heading?.length ?? 0;
  const headingStyle = heading?.level === 1 ? heading1 : heading2;
  const runs = [
    ...(split > 0 ? [run(text.slice(0, split), headingStyle)] : []),
    ...(split < text.length ? [run(text.slice(split), narrative)] : []),
  ];
  return paragraph(runs, narrative, {
    alignment: AlignmentType.BOTH,
    keepNext: split === text.length,
    // As in a new file of Chinese Word: with it, lines of a cell that goes on over pages break in Word only.
    widowControl: false,
    indent: firstLineIndent(print.firstLineIndentChars, narrative),
  });
}
