/** How sure the finder is of a place: by a label to the letter, by likeness, by a guess that a person has to confirm. */
export const SURENESS = ['sure', 'likely', 'unsure'] as const;
export type Sureness = (typeof SURENESS)[number];

/** Why a place was taken, or why it is less than sure; the words for each stand in shared/messages/wordForm.ts. */
export const PLACE_REASONS = [
  'exact',
  'withRemark',
  'synonym',
  'right',
  'below',
  'inside',
  'line',
  'blanksOnly',
  'several',
] as const;
export type PlaceReason = (typeof PLACE_REASONS)[number];
