import { describe, expect, test } from 'vitest';
import type { FormContent } from '../../../shared/form/content.ts';
import { changesOf, compareWithWord } from '../../../shared/wordUpdate/changes.ts';
import { doubtsOf } from '../../../shared/wordUpdate/doubts.ts';
import type { WordOrigin, WordValues } from '../../../shared/wordUpdate/model.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const definition = definitionOf('activity');
const CONTENT = sampleContent('activity', { photos: [] });

/** What is read in a file that has all of the form, with changes. */
function read(changes: Partial<WordValues> = {}): WordValues {
  const { reportingUnit, fields, narrative, opinions } = CONTENT;
  const edition = { title: definition.title, year: null, sameTitle: true, otherLabels: [] };
  const found = { missing: [], unsure: [], trackedChanges: 0, edition };
  return { reportingUnit, fields, narrative, opinions, ...found, ...changes };
}

const compared = (values: WordValues, content: FormContent = CONTENT) =>
  compareWithWord(
    definition,
    { content, photos: [] },
    { values, pictures: [], origin: { kind: 'unknown' }, bases: [] },
  );
const idsOf = (values: WordValues) => compared(values).differences.map(({ id }) => id);
const with_ = (fields: FormContent['fields']) => ({ fields: { ...CONTENT.fields, ...fields } });

describe('a file held against a form', () => {
  test('differs in nothing where it says the same', () => {
    expect(compared(read()).differences).toEqual([]);
  });

  test('blanks, sentences, opinions and their dates, in the order of the form', () => {
    const values = read({
      ...with_({ phone: '0519-81111111' }),
      reportingUnit: '样例市另一科学技术协会',
      narrative: CONTENT.narrative.replace('1200', '2100'),
      opinions: { ...CONTENT.opinions, recommendation: { text: '同意推荐。', date: '2021-09-28' } },
    });
    expect(idsOf(values)).toEqual([
      'value reportingUnit',
      'value phone',
      'sentence 1',
      'value recommendation',
      'date recommendation',
    ]);
  });

  test('what the file has not is no difference; what is empty or unsure in it is not taken by itself', () => {
    const { phone: _, ...fields } = CONTENT.fields;
    expect(idsOf(read({ fields, missing: ['phone'] }))).toEqual([]);
    const values = read({ ...with_({ phone: '', duty: '主任' }), unsure: ['duty'] });
    expect(compared(values).differences.map(({ id, caution }) => [id, caution])).toEqual([
      ['value duty', 'unsure'],
      ['value phone', 'empty'],
    ]);
  });

  test('what only says the same several times is an accident of saving, whoever changed it last', () => {
    const values = read(with_({ duty: '科员科员科员', phone: '0519-80000000（办）' }));
    const cautions = (origin: WordOrigin) =>
      compareWithWord(
        definition,
        { content: CONTENT, photos: [] },
        { values, pictures: [], origin, bases: [] },
      ).differences.map(({ id, caution }) => [id, caution]);
    expect(cautions({ kind: 'unknown' })).toEqual([
      ['value duty', 'repeated'],
      ['value phone', null],
    ]);
    expect(cautions({ kind: 'thisForm' })).toEqual([
      ['value duty', 'repeated'],
      ['value phone', 'perhaps'],
    ]);
  });

  test('only what was chosen is changed', () => {
    const values = read({
      ...with_({ phone: '0519-81111111', duty: '主任' }),
      opinions: { ...CONTENT.opinions, approval: { text: '同意。', date: '2021-10-08' } },
    });
    const comparison = compared(values);
    expect(changesOf(CONTENT, comparison, new Set())).toEqual({});
    expect(changesOf(CONTENT, comparison, new Set(['value duty', 'date approval']))).toEqual({
      fields: { ...CONTENT.fields, duty: '主任' },
      opinions: { ...CONTENT.opinions, approval: { text: '', date: '2021-10-08' } },
    });
  });
});

describe('a file that may belong elsewhere', () => {
  const unknown = { kind: 'unknown' } as const;
  const doubts = (values: WordValues, origin: Parameters<typeof doubtsOf>[2]['origin'] = unknown) =>
    doubtsOf(definition, CONTENT, { values, origin }).map(({ kind }) => kind);
  const other = { ...with_({ activityName: '另一场活动' }), narrative: '全是别的话。' };

  test('by its name and text, by its unit, by its title', () => {
    expect(doubts(read())).toEqual([]);
    expect(doubts(read(other))).toEqual(['otherName']);
    expect(doubts(read({ reportingUnit: '另一单位' }))).toEqual(['otherUnit']);
    const edition = { title: '2020年推荐表', year: 2020, sameTitle: false, otherLabels: [] };
    expect(doubts(read({ edition }))).toEqual(['otherEdition']);
  });

  test('not by a new name alone, nor where it is known to come from this form', () => {
    expect(doubts(read(with_({ activityName: '改了名的活动' })))).toEqual([]);
    expect(doubts(read({ ...other, reportingUnit: '另一单位' }), { kind: 'thisForm' })).toEqual([]);
    const edition = { title: '常州地区推荐表', year: null, sameTitle: false, otherLabels: [] };
    const values = read({ edition });
    expect(doubts(values, { kind: 'thisForm' })).toEqual([]);
    expect(doubtsOf(definition, CONTENT, { values, origin: unknown, titles: [edition.title] })).toEqual([]);
    expect(doubtsOf(definition, CONTENT, { values, origin: unknown })).toMatchObject([{ otherYear: null }]);
  });
});
