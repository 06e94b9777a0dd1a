import { expect, test } from 'vitest';
import { NO_FILING } from '../../../shared/form/marks.ts';
import { rosterLine } from '../../../shared/roster/roster.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const BESIDE = { filing: NO_FILING, checkCode: '7KQF-3MXA', document: '附件2.docx' };

test('a form for an activity is listed with its host, its filing and what its check counts', () => {
  const content = sampleContent('activity', { reportingUnit: '样例市样例区某街道办事处' });
  const filing = { name: '“百年再出发”科普进社区', on: '2021-09-10' };
  expect(rosterLine(definitionOf('activity'), content, { ...BESIDE, filing })).toEqual({
    kind: 'activity',
    name: '“百年再出发”科普进社区大型广场活动',
    unit: '样例市样例区科学技术协会',
    contact: '样例联系人',
    phone: '0519-80000000',
    filingName: '“百年再出发”科普进社区',
    filedOn: '2021-09-10',
    words: 34,
    photos: 3,
    checkCode: '7KQF-3MXA',
    document: '附件2.docx',
  });
});

test('a form for a unit is listed with who filled it in; an activity without a host likewise', () => {
  const unit = sampleContent('unit', { reportingUnit: '样例市样例区某街道办事处' });
  expect(rosterLine(definitionOf('unit'), unit, BESIDE)).toMatchObject({
    name: '样例市样例区科学技术协会',
    unit: '样例市样例区某街道办事处',
    filingName: '',
    filedOn: null,
  });
  const { host, ...fields } = sampleContent('activity').fields;
  const content = sampleContent('activity', { fields });
  expect(rosterLine(definitionOf('activity'), content, BESIDE).unit).toBe(content.reportingUnit);
});
