import { cellText } from '../reading/wordText.ts';
import type { Candidate } from './findLabels.ts';
import type { ValuePlace } from './places.ts';
import { LONGEST_LINE } from './searched.ts';

/** Blanks, then what looks like another label: 填表单位：某某      填表日期：. */
const NEXT_LABEL = /[\s_]{3,}(?=[^\s:：]{2,10}[:：])/u;

/** A place whose end is known: the value in a line or beside its label goes as far as the next label. */
export function valueEnd({ place, at }: Candidate, found: readonly Candidate[]): ValuePlace {
  if (place.kind === 'cell') return place;
  const text = place.kind === 'line' ? place.paragraph.text : cellText(place.cell);
  const others = found.filter((other) => isSameText(other.place, place) && other.at > at);
  const next = NEXT_LABEL.exec(text.slice(place.from, place.from + LONGEST_LINE))?.index ?? text.length;
  return { ...place, to: Math.min(place.to, place.from + next, ...others.map((other) => other.at)) };
}

function isSameText(one: ValuePlace, other: ValuePlace): boolean {
  if (one.kind === 'line') return other.kind === 'line' && one.paragraph === other.paragraph;
  return one.kind === 'inside' && other.kind === 'inside' && one.cell === other.cell;
}
