/** The ways to hand in, all of the same rank. */
export const WAYS = ['mail', 'person', 'chat', 'platform', 'other'] as const;
export type Way = (typeof WAYS)[number];
