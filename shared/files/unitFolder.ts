import { safeStem } from './fileName.ts';

const NO_UNIT = '未填单位';

/** The folder of a unit's files for one year, below the one that is chosen. */
export const unitFolder = (year: number, unit: string): string => safeStem(`${year}-${unit || NO_UNIT}`);
