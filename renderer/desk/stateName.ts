import type { FormSummary } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';

type Standing = Pick<FormSummary, 'state' | 'warnings'>;

/** Whether a form can be exported and had better be looked at first. */
export const isUnsure = ({ state, warnings }: Standing): boolean => state === 'ready' && warnings > 0;

/** What is said in one word of how a form stands. */
export const stateName = (form: Standing): string =>
  isUnsure(form) ? words.desk.unsure : words.desk.states[form.state];
