import { strToU8, unzipSync, zipSync } from 'fflate';
import { buildFormDocument, type FormDocument } from '../electron/documents/formDocument.ts';
import { type BenchParagraph, captionName, photoName } from './benchForm.ts';
import { DOCUMENT_PART, partText, RELATIONS_PART } from './wordFile.ts';

/** How a peer writes its placeholders. */
export interface TemplateSyntax {
  readonly blank: (name: string) => string;
  readonly photo: (name: string) => string;
  readonly loop: LoopSyntax;
}

/** A loop over the paragraphs: the parts of the repeated one, and what stands alone before and after it, if anything. */
export interface LoopSyntax extends BenchParagraph {
  readonly before: string;
  readonly after: string;
}

/** Our builder gives each of these the look of its kind: a paragraph that is a heading, and one that begins with one. */
const STAND_IN = { heading1: '一、heading1', heading2: '（一）heading2', text: '。text' } as const;

/**
 * The template of a form for a peer: the form as we build it, with placeholders where its content stands. The photos
 * have fixed places, which spares the peers a loop over rows.
 */
export async function peerTemplate(form: FormDocument, syntax: TemplateSyntax): Promise<Uint8Array> {
  const parts = unzipSync(await buildFormDocument({ ...form, content: placeholderContent(form, syntax) }));
  const xml = withPhotoPlaceholders(withLoopParagraph(partText(parts, DOCUMENT_PART), syntax.loop), syntax);
  const relations = partText(parts, RELATIONS_PART).replace(/<Relationship [^>]*\/image"[^>]*>/g, '');
  const others = Object.entries(parts).filter(([name]) => !name.startsWith('word/media/'));
  return zipSync({
    ...Object.fromEntries(others),
    [DOCUMENT_PART]: strToU8(xml),
    [RELATIONS_PART]: strToU8(relations),
  });
}

function placeholderContent({ definition, content }: FormDocument, { blank, loop }: TemplateSyntax) {
  const { heading1, heading2, text } = STAND_IN;
  return {
    ...content,
    reportingUnit: blank('reportingUnit'),
    fields: Object.fromEntries(definition.fields.map(({ field }) => [field, blank(field)])),
    narrative: [loop.before, heading1, `${heading2}${text}`, loop.after].join('\n'),
    photos: content.photos.map((photo, at) => ({ ...photo, caption: blank(captionName(at)) })),
    opinions: {
      recommendation: { text: blank('recommendation'), date: '' },
      approval: { text: blank('approval'), date: '' },
    },
  };
}

/** Brings the two stand-in paragraphs together in one whose runs hold the placeholders of a loop's turn. */
function withLoopParagraph(xml: string, loop: LoopSyntax): string {
  const heading1 = elementAround(xml, 'w:r', STAND_IN.heading1);
  const heading2 = elementAround(xml, 'w:r', STAND_IN.heading2);
  return xml
    .replace(elementAround(xml, 'w:p', STAND_IN.heading1), '')
    .replace(heading2, () => heading1 + heading2)
    .replace(STAND_IN.heading1, () => loop.heading1)
    .replace(STAND_IN.heading2, () => loop.heading2)
    .replace(STAND_IN.text, () => loop.text);
}

function withPhotoPlaceholders(xml: string, syntax: TemplateSyntax): string {
  let at = 0;
  return xml.replace(/<w:drawing>.*?<\/w:drawing>/gs, () => {
    const placeholder = syntax.photo(photoName(at));
    at += 1;
    return `<w:t>${placeholder}</w:t>`;
  });
}

/** The innermost element of a name around a text that stands once in the XML. */
function elementAround(xml: string, name: 'w:p' | 'w:r', text: string): string {
  const at = xml.indexOf(text);
  const end = `</${name}>`;
  if (at === -1) throw new Error(`the form was built without ${text}`);
  return xml.slice(xml.lastIndexOf(`<${name}>`, at), xml.indexOf(end, at) + end.length);
}
