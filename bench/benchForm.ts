import type { FormDocument } from '../electron/documents/formDocument.ts';
import { sampleForm } from '../electron/forms/demoForms.ts';
import { builtInNotices } from '../electron/notices/notices.ts';
import { fieldValue } from '../shared/form/content.ts';
import { headingSplit } from '../shared/narrative/headings.ts';
import { paragraphsOf } from '../shared/narrative/paragraphs.ts';
import { benchPhotos } from './photos.ts';

/** The form of every case: the sample of a unit with 5 photos, opinions filled in, not marked 样例. */
export async function benchForm(): Promise<FormDocument> {
  const form = await sampleForm('unit', await builtInNotices());
  if (!form.ok) throw new Error(`bench form: ${JSON.stringify(form.error)}`);
  const { definition, content } = form.value;
  const opinions = {
    recommendation: { text: '同意推荐。', date: '' },
    approval: { text: '同意。', date: '' },
  };
  const photos = await benchPhotos(definition.notice);
  return { definition, content: { ...content, opinions }, photos };
}

/** The same form without its photos. */
export function textOnly(form: FormDocument): FormDocument {
  return { ...form, content: { ...form.content, photos: [] }, photos: [] };
}

/** A paragraph of the 活动情况简介 in the three looks it can have; at most one of the headings is filled. */
export interface BenchParagraph {
  readonly heading1: string;
  readonly heading2: string;
  readonly text: string;
}

/** Everything but the photos that fills the blanks of a template, by the names that its placeholders have. */
export interface BenchValues {
  readonly blanks: Readonly<Record<string, string>>;
  readonly paragraphs: readonly BenchParagraph[];
}

/** The values of a form, worked out before the clock runs: only our own export does this work while it is timed. */
export function benchValues({ definition, content }: FormDocument): BenchValues {
  const { recommendation, approval } = content.opinions;
  const fields = definition.fields.map(({ field }) => [field, fieldValue(content, field)] as const);
  const captions = content.photos.map(({ caption }, at) => [captionName(at), caption] as const);
  return {
    blanks: {
      ...Object.fromEntries([...fields, ...captions]),
      recommendation: recommendation.text,
      approval: approval.text,
    },
    paragraphs: paragraphsOf(content.narrative).map((text) =>
      benchParagraph(text, definition.notice.print.headingMaxWords),
    ),
  };
}

/** The name of the placeholder for the caption of the photo at a place (from 0). */
export const captionName = (at: number): string => `caption${at + 1}`;
/** The name of the placeholder for the photo at a place (from 0). */
export const photoName = (at: number): string => `photo${at + 1}`;

function benchParagraph(text: string, headingMaxWords: number): BenchParagraph {
  const heading = headingSplit(text, headingMaxWords);
  const head = text.slice(0, heading?.length ?? 0);
  return {
    heading1: heading?.level === 1 ? head : '',
    heading2: heading?.level === 2 ? head : '',
    text: text.slice(head.length),
  };
}
