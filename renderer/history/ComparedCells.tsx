import type { ReactNode } from 'react';
import type { Piece } from '../../shared/narrative/pieces.ts';
import type { Sentence } from '../../shared/narrative/sentences.ts';
import { words } from '../messages/words.ts';
import { paragraphsIn, type ShownRow } from './shownRows.ts';

interface Props {
  readonly row: ShownRow;
  readonly isShort: boolean;
}

/** The cells of one row: what became of the sentence, the sentence as it was, the sentence as it is. */
export function ComparedCells({ row, isShort }: Props) {
  if (row.kind === 'same' && isShort)
    return (
      <td colSpan={3} className="compared-count">
        {words.history.sameSentences(row.before.length)}
      </td>
    );
  const [left, right] = sidesOf(row);
  return (
    <>
      <td className="compared-mark">{words.history.marks[row.kind]}</td>
      <td>{left}</td>
      <td>{right}</td>
    </>
  );
}

function sidesOf(row: ShownRow): readonly [ReactNode, ReactNode] {
  switch (row.kind) {
    case 'same':
      return [<Paragraphs key="l" sentences={row.before} />, <Paragraphs key="r" sentences={row.after} />];
    case 'paragraph':
      return [
        <Paragraphs key="l" sentences={[row.before]} />,
        <Paragraphs key="r" sentences={[row.after]} />,
      ];
    case 'changed':
      return [
        <Changed key="l" sentence={row.before} pieces={row.pieces} without="added" />,
        <Changed key="r" sentence={row.after} pieces={row.pieces} without="removed" />,
      ];
    case 'removed':
      return [
        <Line key="l" sentence={row.before}>
          <del>{row.before.text}</del>
        </Line>,
        null,
      ];
    case 'added':
      return [
        null,
        <Line key="r" sentence={row.after}>
          <ins>{row.after.text}</ins>
        </Line>,
      ];
    case 'movedAway':
      return [<Paragraphs key="l" sentences={[row.before]} />, null];
    case 'movedHere':
      return [null, <Paragraphs key="r" sentences={[row.after]} />];
  }
}

function Paragraphs({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return paragraphsIn(sentences).map(({ text, starts }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity of their own and hold no state
    <p key={at} className={starts ? 'starts' : undefined}>
      {text}
    </p>
  ));
}

function Line({ sentence, children }: { readonly sentence: Sentence; readonly children: ReactNode }) {
  return <p className={sentence.startsParagraph ? 'starts' : undefined}>{children}</p>;
}

interface ChangedProps {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  readonly without: 'added' | 'removed';
}

/** A changed sentence with the characters marked that are in it alone. */
function Changed({ sentence, pieces, without }: ChangedProps) {
  return (
    <Line sentence={sentence}>
      {pieces
        .filter(({ kind }) => kind !== without)
        .map(({ kind, text }, at) => {
          const Mark = kind === 'same' ? 'span' : kind === 'removed' ? 'del' : 'ins';
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity of their own and hold no state
          return <Mark key={at}>{text}</Mark>;
        })}
    </Line>
  );
}
