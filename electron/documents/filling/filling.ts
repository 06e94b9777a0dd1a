import type { FormPart } from '../../../shared/form/definition.ts';
import type { FillNote, FillProblem } from '../../../shared/form/ownForm.ts';
import type { FoundForm, FoundPart } from '../finding/findForms.ts';
import { excerpt } from '../proof/words.ts';
import type { WordCell, WordParagraph } from '../reading/wordText.ts';
import type { XmlElement } from '../reading/xml.ts';
import { outerOf } from './controls.ts';
import { type Range, rangeEdits } from './ranges.ts';
import { type Edit, edited, type Source } from './source.ts';

/** A form of a file while it is filled: what is to be changed, and what a person has to know. */
export class Filling {
  readonly source: Source;
  readonly root: XmlElement;
  readonly form: FoundForm;
  /** Nothing stands in the cell of the form's name: words in other cells are printed, not of somebody who filled it in. */
  readonly isBlank: boolean;
  readonly notes: FillNote[] = [];
  /** The cells (with the content controls around them) and lines that are changed; all around them stays as it is. */
  readonly changed = new Set<XmlElement>();
  readonly #edits: Edit[] = [];
  readonly #ranges = new Map<WordParagraph, Range[]>();

  constructor(source: Source, root: XmlElement, form: FoundForm, isBlank: boolean) {
    this.source = source;
    this.root = root;
    this.form = form;
    this.isBlank = isBlank;
  }

  part(key: FormPart): FoundPart | undefined {
    return this.form.parts.find((part) => part.key === key);
  }

  tell(part: FormPart, problem: FillProblem, text?: string): void {
    this.notes.push({ part, problem, ...(text !== undefined && { text: excerpt(text) }) });
  }

  changeCell({ element }: WordCell, edits: readonly Edit[]): void {
    this.changed.add(outerOf(this.root, element));
    for (const edit of edits) {
      const { start, end } = edit;
      // The same control may hold several paragraphs.
      if (!this.#edits.some((each) => each.start === start && each.end === end && start < end))
        this.#edits.push(edit);
    }
  }

  /** `within`: the cell that the paragraph stands in, if it does. */
  changeRange(paragraph: WordParagraph, range: Range, within?: WordCell): void {
    this.changed.add(within ? outerOf(this.root, within.element) : paragraph.element);
    this.#ranges.set(paragraph, [...(this.#ranges.get(paragraph) ?? []), range]);
  }

  /** The part's text with all changes. */
  text(): string {
    const ranges = [...this.#ranges].flatMap(([paragraph, each]) => rangeEdits(this.source, paragraph, each));
    return edited(this.source.text, [...this.#edits, ...ranges]);
  }
}
