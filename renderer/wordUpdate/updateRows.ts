import { type FormDefinition, partLabel } from '../../shared/form/definition.ts';
import { piecesOf } from '../../shared/narrative/pieces.ts';
import type { Comparison } from '../../shared/wordUpdate/changes.ts';
import type { Caution, PhotoDifference, WordDifference } from '../../shared/wordUpdate/model.ts';
import { type ShownRow, shownRows } from '../history/shownRows.ts';
import { words } from '../messages/words.ts';
import { dayName } from '../ui/time.ts';

/** A row of the table: two texts or two pictures side by side, and the difference that it is; sentences that are the same are none. */
export interface UpdateRow {
  readonly difference: string | null;
  readonly label: string;
  readonly caution: Caution | null;
  readonly shown: ShownRow | PicturesRow;
}

export type PicturesRow = Exclude<PhotoDifference, { readonly kind: 'caption' }>;

interface Around {
  readonly definition: FormDefinition;
  /** The photos of the form by their ids. */
  readonly photos: readonly string[];
}

/** The rows of a comparison in the order of the form; the narrative's with the counts of what is the same. */
export function updateRows({ differences, rows }: Comparison, around: Around): readonly UpdateRow[] {
  const at = differences.findIndex(({ part }) => part === 'narrative');
  const isSentence = ({ kind }: WordDifference) => kind === 'sentence';
  const before = differences.slice(0, Math.max(at, 0));
  const behind = differences.slice(Math.max(at, 0)).filter((each) => !isSentence(each));
  const own = (each: WordDifference) => ownRow(each, around);
  return [
    ...before.flatMap(own),
    ...(at < 0 ? [] : narrativeRows({ differences, rows })),
    ...behind.flatMap(own),
  ];
}

function narrativeRows({ differences, rows }: Comparison): readonly UpdateRow[] {
  const sentences = differences.filter((each) => each.kind === 'sentence');
  const byRow = new Map(
    sentences.flatMap((each, number) => each.rows.map((row) => [row, { ...each, number }] as const)),
  );
  let at = 0;
  return shownRows(rows).map((shown) => {
    const found = byRow.get(at);
    at += shown.kind === 'same' ? shown.before.length : 1;
    const label = found ? words.wordUpdate.sentence(found.number + 1) : '';
    return { difference: found?.id ?? null, label, caution: found?.caution ?? null, shown };
  });
}

function ownRow(difference: WordDifference, { definition, photos }: Around): readonly UpdateRow[] {
  const { id, caution, part } = difference;
  const number = (photo: string) => photos.indexOf(photo) + 1;
  const { wordUpdate } = words;
  const row = (label: string, shown: UpdateRow['shown']) => [{ difference: id, label, caution, shown }];
  switch (difference.kind) {
    case 'value':
      return row(partLabel(definition, part), textRow(difference.before, difference.after));
    case 'date':
      return row(
        wordUpdate.date(partLabel(definition, part)),
        textRow(dayText(difference.before), dayText(difference.after)),
      );
    case 'caption':
      return row(wordUpdate.caption(number(difference.photo)), textRow(difference.before, difference.after));
    case 'photoMissing':
      return row(wordUpdate.photo(number(difference.photo)), difference);
    case 'photoNew':
      return row(wordUpdate.newPhoto, difference);
    case 'order':
      return row(wordUpdate.orderOf, difference);
    case 'sentence':
      return [];
  }
}

const dayText = (day: string): string => (day === '' ? '' : dayName(day));

/** Two values as a row of two texts. */
function textRow(before: string, after: string): ShownRow {
  const sentence = (text: string) => ({ text, startsParagraph: false });
  if (before === '') return { kind: 'added', after: sentence(after) };
  if (after === '') return { kind: 'removed', before: sentence(before) };
  return {
    kind: 'changed',
    before: sentence(before),
    after: sentence(after),
    pieces: piecesOf(before, after),
  };
}
