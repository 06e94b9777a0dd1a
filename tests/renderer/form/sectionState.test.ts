import { expect, test } from 'vitest';
import { type StandingForm, sectionState } from '../../../renderer/form/sectionState.ts';
import type { ExportRecord } from '../../../shared/api/model.ts';
import { checkForm } from '../../../shared/form/check.ts';
import type { FormContent } from '../../../shared/form/content.ts';
import { NO_FILING, NO_PAPER } from '../../../shared/form/marks.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const definition = definitionOf('activity');
const EXPORT: ExportRecord = {
  id: 'e',
  at: '2021-09-20T02:00:00.000Z',
  path: '/out/表.docx',
  fileName: '表.docx',
  folder: '/out',
  draft: false,
  current: true,
  checkCode: null,
  proof: null,
};

/** How a form of this content stands, without marks and exports unless given. */
function standing(overrides: Partial<FormContent>, more: Partial<StandingForm> = {}): StandingForm {
  const content = sampleContent('activity', overrides);
  const marks = {
    finished: [],
    acknowledged: {},
    sealedOn: null,
    sealedCode: null,
    handedIn: null,
    filing: NO_FILING,
    paper: NO_PAPER,
  };
  return {
    definition,
    content,
    findings: checkForm(definition, content),
    marks,
    lastExport: null,
    ...more,
  };
}

const EMPTY: Partial<FormContent> = { reportingUnit: '', fields: {}, narrative: '', photos: [] };
const { fields, photos } = sampleContent('activity');

test.each(['basic', 'narrative', 'photos', 'opinion', 'check', 'export'] as const)(
  'nothing entered: %s is not started',
  (section) => {
    expect(sectionState(section, standing(EMPTY)).status).toBe('notStarted');
  },
);

test('what is not filled yet is no fault', () => {
  const form = standing({ fields: { activityName: '样例广场科学夜' } });
  expect(sectionState('basic', form)).toEqual({ status: 'editing', text: '还有 3 项必填' });
  expect(sectionState('photos', standing({ photos: photos.slice(0, 1) }))).toEqual({
    status: 'editing',
    text: '还差 2 张',
  });
});

test('a text over the limit is', () => {
  const form = standing({ narrative: '科'.repeat(definition.narrative.limit.max + 1), fields: {} });
  expect(sectionState('narrative', form)).toEqual({ status: 'faulty', text: '还有 1 处要改' });
  expect(sectionState('check', form).status).toBe('faulty');
});

test('the fields are done when nothing is missing; hints and warnings are named', () => {
  expect(sectionState('basic', standing({}))).toEqual({ status: 'done', text: '已完成' });
  const form = standing({ fields: { ...fields, postcode: '12' } });
  expect(sectionState('basic', form)).toEqual({ status: 'look', text: '有 1 处请核对' });
});

test('a placeholder in the text is never green, whoever calls it finished; what only deserves a look is', () => {
  const finished = { marks: { ...standing({}).marks, finished: ['narrative'] } } as const;
  const form = standing({ narrative: '活动在XX社区举办。' }, finished);
  expect(sectionState('narrative', form)).toEqual({ status: 'look', text: '有 1 处请核对 · 9 字' });
  expect(sectionState('check', form).status).toBe('look');
  const [leftover] = form.findings;
  const ticked = { ...form, findings: form.findings.filter((finding) => finding !== leftover) };
  expect(sectionState('narrative', ticked).status).toBe('done');
  const lastYear = standing({ narrative: '2019年也办过。' }, finished);
  expect(sectionState('narrative', lastYear).status).toBe('done');
  expect(sectionState('check', lastYear)).toEqual({ status: 'done', text: '只有 1 处提示' });
});

test('text and photos are done when their writer says so', () => {
  expect(sectionState('narrative', standing({})).status).toBe('editing');
  const marks = {
    finished: ['narrative', 'photos'],
    acknowledged: {},
    sealedOn: null,
    sealedCode: null,
    handedIn: null,
    filing: NO_FILING,
    paper: NO_PAPER,
  } as const;
  expect(sectionState('narrative', standing({}, { marks })).status).toBe('done');
  expect(sectionState('photos', standing({}, { marks }))).toEqual({ status: 'done', text: '已完成 · 3 张' });
  expect(sectionState('photos', standing({ photos: [] }, { marks })).status).toBe('notStarted');
});

test('the export: none, a draft, out of date, current', () => {
  const exported = (record: Partial<ExportRecord>) =>
    sectionState('export', standing({}, { lastExport: { ...EXPORT, ...record } }));
  expect(exported({})).toEqual({ status: 'done', text: '已导出' });
  expect(exported({ current: false })).toEqual({ status: 'editing', text: '要重新导出' });
  expect(exported({ draft: true }).status).toBe('editing');
});
