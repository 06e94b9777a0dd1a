import type { Finding } from '../../shared/form/finding.ts';

/** How 网上填报 stands by what the checks say of it. */
export function filingStanding(
  findings: readonly Pick<Finding, 'field' | 'code'>[],
): 'missing' | 'differs' | 'done' {
  const own = findings.filter(({ field }) => field === 'filing');
  if (own.some(({ code }) => code === 'filingMissing')) return 'missing';
  return own.length > 0 ? 'differs' : 'done';
}
