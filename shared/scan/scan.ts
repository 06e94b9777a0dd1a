/** The kinds of files that a scan can be, by what the file is and never by its name. */
export const SCAN_KINDS = ['pdf', 'jpeg', 'png'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];

/** Quarter turns clockwise. */
export const SCAN_TURNS = [0, 1, 2, 3] as const;
export type ScanTurns = (typeof SCAN_TURNS)[number];

/** How the file of a scan is called after its kind. */
export const SCAN_ENDINGS: Readonly<Record<ScanKind, string>> = { pdf: '.pdf', jpeg: '.jpg', png: '.png' };

/** The `accept` of a file chooser for scans. */
export const SCAN_ACCEPT = 'application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png';

/** A form with its photos has a few pages: what one PDF may have, and how many files belong to a form. */
export const MAX_SCAN_PAGES = 30;
export const MAX_SCANS = 20;

/**
 * Whether a scan is of a paper that says what the form says, whose check code is `now`; one of which nobody knows the text is taken for
 * an earlier one.
 */
export const isScanOf = ({ code }: { readonly code: string | null }, now: string): boolean => code === now;

/** One quarter turn more, to the right (1) or to the left (-1). */
export const turnedBy = (turns: ScanTurns, by: 1 | -1): ScanTurns => SCAN_TURNS.at((turns + by) % 4) ?? 0;
