import type { FormSummary } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { dayName } from '../ui/time.ts';

/** How the noted seal stands, in the words of every screen; null for none. `year`: of days that are said without it. */
export const sealText = ({ seal, sealedOn }: Pick<FormSummary, 'seal' | 'sealedOn'>, year: number) =>
  seal === null || sealedOn === null ? null : words.register.seal.standings[seal](dayName(sealedOn, year));
