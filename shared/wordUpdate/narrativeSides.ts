import { type ComparedRow, compareTexts } from '../narrative/compare.ts';
import { type Sentence, sentencesOf } from '../narrative/sentences.ts';
import type { Caution } from './model.ts';

const wordsOf = ({ text }: Sentence) => text.trim();

/** A narrative as it was exported, and what became of its sentences on either side. */
export class NarrativeSides {
  readonly #exported: ReadonlyMap<string, Sentence>;
  readonly #form: Fates;
  readonly #file: Fates;

  constructor(exported: string, form: string, file: string) {
    this.#exported = new Map(sentencesOf(exported).map((each) => [wordsOf(each), each]));
    this.#form = new Fates(exported, form);
    this.#file = new Fates(exported, file);
  }

  /** Of a sentence that moved in its new place. */
  cautionOf(row: ComparedRow): Caution | null {
    const has = (sentence: Sentence) => this.#exported.has(wordsOf(sentence));
    switch (row.kind) {
      case 'changed':
        return has(row.after) ? 'later' : has(row.before) ? null : 'conflict';
      case 'removed': {
        // Gone from the file: taken out there, unless it came to the form after the export.
        if (has(row.before)) return null;
        const source = this.#form.sourceOf(row.before);
        return source === undefined || this.#file.has(source) ? 'later' : 'conflict';
      }
      case 'added': {
        if (has(row.after)) return 'later';
        const source = this.#file.sourceOf(row.after);
        return source === undefined || this.#form.has(source) ? null : 'conflict';
      }
      case 'movedAway':
        return null;
      case 'movedHere': {
        const words = wordsOf(row.after);
        if (!this.#form.moved(words)) return null;
        return this.#file.moved(words) ? 'conflict' : 'later';
      }
      case 'paragraph': {
        const exported = this.#exported.get(wordsOf(row.before));
        if (!exported) return 'conflict';
        return exported.startsParagraph === row.after.startsParagraph ? 'later' : null;
      }
      case 'same':
        return null;
    }
  }
}

/** What became of the sentences of an exported narrative in another one. */
class Fates {
  readonly #now: ReadonlySet<string>;
  readonly #sources = new Map<string, string>();
  readonly #moved = new Set<string>();

  constructor(exported: string, now: string) {
    this.#now = new Set(sentencesOf(now).map(wordsOf));
    for (const row of compareTexts(exported, now)) {
      if (row.kind === 'changed') this.#sources.set(wordsOf(row.after), wordsOf(row.before));
      if (row.kind === 'movedHere') this.#moved.add(wordsOf(row.after));
    }
  }

  has(words: string): boolean {
    return this.#now.has(words);
  }

  moved(words: string): boolean {
    return this.#moved.has(words);
  }

  /** The exported sentence that this one was made of. */
  sourceOf(sentence: Sentence): string | undefined {
    return this.#sources.get(wordsOf(sentence));
  }
}
