import type { PasteChangeKind } from '../../shared/narrative/pasteChange.ts';
import { isDrawn, lettersOf } from './lineText.ts';

/** Follows an element that is left out with all that is in it, and counts it when it said something. */
export interface LeftOut {
  readonly isInside: () => boolean;
  readonly begin: (kind: PasteChangeKind | 'silent') => void;
  readonly open: () => void;
  /** Whether the closing tag belonged to what is left out. */
  readonly close: () => boolean;
  readonly text: (text: string) => void;
  /** How many characters but blanks were left out and are told. */
  readonly letters: () => number;
}

export function leftOut(count: (kind: PasteChangeKind) => void): LeftOut {
  let depth = 0;
  let kind: PasteChangeKind | 'silent' = 'silent';
  let saysSomething = false;
  let letters = 0;
  return {
    isInside: () => depth > 0,
    begin: (what) => {
      depth = 1;
      kind = what;
      saysSomething = what === 'pictures';
    },
    open: () => {
      depth += 1;
    },
    close: () => {
      if (depth === 0) return false;
      depth -= 1;
      if (depth === 0 && saysSomething && kind !== 'silent') count(kind);
      return true;
    },
    text: (text) => {
      saysSomething ||= isDrawn(text);
      if (kind !== 'silent') letters += lettersOf(text);
    },
    letters: () => letters,
  };
}
