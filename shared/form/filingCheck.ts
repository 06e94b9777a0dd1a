import { normaliseLine } from '../text/normalise.ts';
import { type FormLines, fieldValue } from './content.ts';
import type { FormDefinition } from './definition.ts';
import type { Finding } from './finding.ts';
import type { Filing } from './marks.ts';

/**
 * Whether what a form recommends is filed online under its very name: an activity is; a unit is recommended for its activities,
 * each of which has a name of its own (notice 五（三）).
 */
export const isFiledOnline = ({ kind }: Pick<FormDefinition, 'kind'>): boolean => kind === 'activity';

/** What is remarkable about the filing of a form; none of it keeps the form from anything. */
export function checkFiling(definition: FormDefinition, content: FormLines, filing: Filing): Finding[] {
  if (!isFiledOnline(definition)) return [];
  return [
    ...checkName(normaliseLine(filing.name).text, fieldValue(content, definition.nameField)),
    ...checkDay(definition, filing),
  ];
}

function checkName(online: string, name: string): Finding[] {
  if (online === '') return [{ code: 'filingMissing', field: 'filing', severity: 'hint', details: {} }];
  if (name === '' || online === name) return [];
  return [{ code: 'filingDiffers', field: 'filing', severity: 'warning', details: { online, onForm: name } }];
}

function checkDay({ notice }: FormDefinition, { on }: Filing): Finding[] {
  const { from, to } = notice.dates.onlineFiling;
  if (on === null || (from <= on && on <= to)) return [];
  return [{ code: 'filingOutside', field: 'filing', severity: 'warning', details: { on, from, to } }];
}

/** How 网上填报 stands: nothing of it noted, noted with something to look at, noted and the very same. */
export type FilingStanding = 'missing' | 'differs' | 'done';

/** How it stands by what the checks say of it. */
export function filingStanding(findings: readonly Pick<Finding, 'field' | 'code'>[]): FilingStanding {
  const own = findings.filter(({ field }) => field === 'filing');
  if (own.some(({ code }) => code === 'filingMissing')) return 'missing';
  return own.length > 0 ? 'differs' : 'done';
}
