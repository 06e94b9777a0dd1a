/** Everything that is done to a pasted text, in the order in which it is told. */
export const PASTE_CHANGE_KINDS = [
  'plainOnly',
  'softBreaks',
  'emptyLines',
  'indents',
  'blanks',
  'spacedHan',
  'numbers',
  'bullets',
  'tables',
  'pictures',
  'deletions',
  'comments',
  'hidden',
  'footnotes',
  'fields',
  'ruby',
  'invisible',
] as const;
export type PasteChangeKind = (typeof PASTE_CHANGE_KINDS)[number];

/** One kind of change, and in how many places it was made. */
export interface PasteChange {
  readonly kind: PasteChangeKind;
  readonly count: number;
}

export type PasteCounts = Partial<Record<PasteChangeKind, number>>;

/** The changes of several counts together, in the order of their kinds, without those that did not happen. */
export function pasteChanges(...counts: readonly PasteCounts[]): readonly PasteChange[] {
  const total = (kind: PasteChangeKind) => counts.reduce((sum, each) => sum + (each[kind] ?? 0), 0);
  return PASTE_CHANGE_KINDS.map((kind) => ({ kind, count: total(kind) })).filter(({ count }) => count > 0);
}
