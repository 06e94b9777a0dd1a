import { type EditorState, type Extension, RangeSet, StateField } from '@codemirror/state';
import { GutterMarker, gutter } from '@codemirror/view';
import type { Measure } from '../../shared/narrative/count.ts';
import { countParagraphs, measured } from '../../shared/narrative/count.ts';
import { editor as words } from '../messages/editor.ts';
import { isSettled } from './settled.ts';

/** The 字 of one paragraph, at its margin. */
class ParagraphCount extends GutterMarker {
  readonly count: number;

  constructor(count: number) {
    super();
    this.count = count;
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof ParagraphCount && other.count === this.count;
  }

  override toDOM(): HTMLElement {
    const figure = document.createElement('span');
    figure.textContent = String(this.count);
    figure.title = words.ofParagraph(this.count);
    return figure;
  }
}

function countsOf(state: EditorState, measure: Measure): RangeSet<GutterMarker> {
  const ranges = countParagraphs(state.doc.toString()).flatMap(({ start, count }) => {
    const { low } = measured(count, measure);
    return low > 0 ? [new ParagraphCount(low).range(start)] : [];
  });
  return RangeSet.of(ranges);
}

/** Wide enough for what a paragraph can hold, so that the text does not jump when a figure comes. */
const WIDEST = new ParagraphCount(10_000);

/** How many 字 (or characters, as the notice measures) each paragraph has, at the right margin. */
export function paragraphCounts(measure: Measure): Extension {
  const counts = StateField.define<RangeSet<GutterMarker>>({
    create: (state) => countsOf(state, measure),
    update: (before, transaction) =>
      isSettled(transaction) ? countsOf(transaction.state, measure) : before.map(transaction.changes),
  });
  return [
    counts,
    gutter({
      class: 'paragraph-counts',
      side: 'after',
      markers: (view) => view.state.field(counts),
      initialSpacer: () => WIDEST,
    }),
  ];
}
