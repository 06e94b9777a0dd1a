import type { WordForm } from '../form/wordFinding.ts';

type Read = Pick<WordForm, 'reportingUnit' | 'fields' | 'narrative' | 'opinions' | 'pictures'>;

/** Whether nothing at all stands in a form: no value, no opinion, no date, no picture. */
export const saysNothing = ({ reportingUnit, fields, narrative, opinions, pictures }: Read): boolean =>
  pictures.length === 0 &&
  [
    reportingUnit,
    narrative,
    ...Object.values(fields),
    ...Object.values(opinions).flatMap(({ text, date }) => [text, date]),
  ].every((value) => value.trim() === '');
