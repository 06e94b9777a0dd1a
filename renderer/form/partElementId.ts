/** The id of the control of a part: findings link to it. */
export const partElementId = (part: string): string => `part-${part}`;
