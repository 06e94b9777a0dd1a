import type { AppState, FormSummary } from '../../../shared/api/model.ts';
import { FIRST_SETTINGS } from '../../../shared/settings/settings.ts';
import { builtInNotice } from '../../helpers/forms.ts';

/** The state of the program on an ordinary day before the forms are due, with changes. */
export function stateOf({ settings, ...changes }: PartialState = {}): AppState {
  return {
    version: '0.0.0',
    driver: 'node:sqlite',
    dataFolder: '',
    outputFolder: '',
    today: '2021-09-20',
    clockWrong: false,
    canCopyFile: false,
    notice: builtInNotice(),
    ...changes,
    settings: { ...FIRST_SETTINGS, welcomed: true, ...settings },
  };
}

type PartialState = Partial<Omit<AppState, 'settings'>> & {
  readonly settings?: Partial<AppState['settings']>;
};

let count = 0;

/** A form of the list, being filled in, with changes. */
export function summaryOf(changes: Partial<FormSummary> = {}): FormSummary {
  count += 1;
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    notice: 'changzhou-2021',
    kind: 'activity',
    name: `样例活动${count}`,
    reportingUnit: '样例市样例区科学技术协会',
    state: 'editing',
    errors: 2,
    missing: 2,
    warnings: 0,
    filing: 'missing',
    sealedOn: null,
    seal: null,
    handedIn: null,
    exportOutdated: false,
    sample: false,
    createdAt: '2021-09-20T02:00:00.000Z',
    changedAt: '2021-09-20T02:00:00.000Z',
    ...changes,
  };
}
