/**
 * Whether so much of a text is gone that it may have gone by mistake: more than half of it (lengths in characters). What
 * was there before is kept then, and offered.
 */
export const isLoss = (before: number, after: number): boolean => after * 2 < before;
