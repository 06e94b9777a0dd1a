/**
 * Bits of 128 in which two fingerprints of one scene differ at most: a copy that was shrunk, compressed or brightened differs in
 * 0 to 6, two shots of one moment in up to 12, two scenes in about 64.
 */
const MOST_DIFFERENT_BITS = 12;

/** Whether two pictures look nearly the same, by their fingerprints. */
export function looksAlike(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return false;
  const different = BigInt(`0x${left}`) ^ BigInt(`0x${right}`);
  return different.toString(2).replaceAll('0', '').length <= MOST_DIFFERENT_BITS;
}
