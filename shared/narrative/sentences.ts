import { paragraphsOf } from './paragraphs.ts';

/** A sentence of a text with its end mark, and whether a paragraph begins with it. */
export interface Sentence {
  readonly text: string;
  readonly startsParagraph: boolean;
}

/*
 * A sentence ends after 。！？；… and what closes around them; the half-width marks only where no letter or digit follows, since
 * they stand inside addresses. A half-width full stop never ends one: 3.5, 1. and www.example.cn stay whole.
 */
const END = /(?:[。！？；…]|[!?;](?![\x21-\x7e]))+["'”’」』）】》〉)\]]*\s*/gu;

/** The sentences of a text in their order. Those of a paragraph, joined, are the paragraph as it is printed. */
export function sentencesOf(text: string): readonly Sentence[] {
  return paragraphsOf(text).flatMap((paragraph) =>
    parted(paragraph).map((sentence, at) => ({ text: sentence, startsParagraph: at === 0 })),
  );
}

function parted(paragraph: string): readonly string[] {
  const ends = [...paragraph.matchAll(END)].map(({ index, 0: end }) => index + end.length);
  const bounds = ends.at(-1) === paragraph.length ? ends : [...ends, paragraph.length];
  return bounds.map((end, at) => paragraph.slice(bounds[at - 1] ?? 0, end));
}
