import { expect, test } from 'vitest';
import { normaliseChanges, normaliseContent } from '../../../shared/form/normaliseChanges.ts';
import { sampleContent } from '../../helpers/forms.ts';

test('only what was changed is in the changes, each by the rules of its kind', () => {
  expect(normaliseChanges({ narrative: '一 \r\n\r\n二\u200b' })).toEqual({ narrative: '一\n\n二' });
  expect(normaliseChanges({ fields: { contact: ' 甲\n乙 ' }, photos: [] })).toEqual({
    fields: { contact: '甲 乙' },
    photos: [],
  });
  expect(normaliseChanges({})).toEqual({});
});

test('a content is checked as it will be stored: blanks alone are nothing', () => {
  const opinions = {
    recommendation: { text: '同意。 \n', date: '2021-10-08' },
    approval: { text: '', date: '' },
  };
  const content = sampleContent('unit', { reportingUnit: '  ', narrative: '\n \n', opinions });
  expect(normaliseContent(content)).toMatchObject({
    reportingUnit: '',
    narrative: '',
    opinions: { recommendation: { text: '同意。', date: '2021-10-08' } },
    photos: content.photos,
  });
});
