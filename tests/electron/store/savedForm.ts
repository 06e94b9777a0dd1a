import type { NewForm } from '../../../electron/database/forms.ts';

/** The narrative of a version: the length changes, so that pages come and go. */
export const narrativeOf = (version: number) => `第${version}次保存。`.repeat(1 + ((version * 37) % 900));

export const SAVED_FORM: NewForm = {
  id: 'form-1',
  notice: 'changzhou-2021',
  kind: 'unit',
  reportingUnit: '',
  fields: {},
  narrative: narrativeOf(1),
  opinions: { recommendation: { text: '', date: '' }, approval: { text: '', date: '' } },
  at: '2021-09-20T00:00:00.000Z',
};
