import { describe, expect, test } from 'vitest';
import { compareWithWord } from '../../../shared/wordUpdate/changes.ts';
import {
  type Confirmed,
  confirmedReading,
  isDoubtful,
  readPictures,
  readValues,
  takenAtFirst,
} from '../../../shared/wordUpdate/confirmed.ts';
import type { ReadPlace, WordReading } from '../../../shared/wordUpdate/model.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const definition = definitionOf('activity');
const CONTENT = sampleContent('activity', { photos: [] });
const PHOTOS = [{ id: 'a', caption: '原来的' }];

const place = (part: ReadPlace['part'], sureness: ReadPlace['sureness'] = 'sure'): ReadPlace => ({
  part,
  sureness,
  reasons: ['exact', 'right'],
  text: '格子里的字',
});

/** A file made by hand: a name, a contact that may be another's, a text, an opinion, two pictures; no fax. */
const READING: WordReading = {
  values: {
    reportingUnit: '样例局',
    fields: { activityName: '样例夜', contact: '样例丁' },
    narrative: '办了3场。',
    opinions: { recommendation: { text: '同意。', date: '2021-10-08' }, approval: { text: '', date: '' } },
    missing: ['fax', 'phone'],
    edition: { title: definition.title, year: 2021, sameTitle: true, otherLabels: [] },
    trackedChanges: 0,
    unsure: ['contact'],
  },
  places: [
    ...(['reportingUnit', 'activityName', 'narrative', 'recommendation', 'approval'] as const).map((part) =>
      place(part),
    ),
    place('contact', 'unsure'),
  ],
  pictures: [
    { kind: 'known', photo: 'a', caption: '文件里的' },
    { kind: 'unusable', failure: { code: 'photoMissing', details: {} }, caption: '' },
    { kind: 'new', sha256: 'x', url: '', caption: '新的' },
  ],
  origin: { kind: 'unknown' },
  bases: [],
  doubts: [],
  converted: false,
};

const values = readValues(definition, READING);
const taken = (value: string): Confirmed => ({ isTaken: true, value });

/** The file as confirmed, and in what it then differs from the form. */
function confirmed(decisions: Readonly<Record<string, Confirmed>>) {
  const form = { content: CONTENT, photos: PHOTOS };
  const reading = confirmedReading(definition, form, READING, new Map(Object.entries(decisions)));
  return { reading, ids: compareWithWord(definition, form, reading).differences.map(({ id }) => id) };
}

describe('values that were read in a file made by hand', () => {
  test('stand in the order of the form, those that are nowhere without a place', () => {
    expect(values.map(({ id }) => id).slice(0, 3)).toEqual([
      'line reportingUnit',
      'line activityName',
      'line host',
    ]);
    expect(values.slice(-5).map(({ id }) => id)).toEqual([
      'text narrative',
      'text recommendation',
      'date recommendation',
      'text approval',
      'date approval',
    ]);
    expect(values.find(({ part }) => part === 'fax')?.place).toBeUndefined();
    expect(readPictures(READING).map(({ id }) => id)).toEqual(['picture 0', 'picture 2']);
  });

  test('are taken at first where something was found and its place is sure enough', () => {
    expect(takenAtFirst(values, null).map(({ id }) => id)).toEqual([
      'line reportingUnit',
      'line activityName',
      'text narrative',
      'text recommendation',
      'date recommendation',
    ]);
    // What is left because of its place is named.
    expect(values.filter(isDoubtful).map(({ id }) => id)).toEqual(['line contact']);
  });

  test('opinions are left at first to whoever writes them, where a unit hands its forms in', () => {
    const taken = takenAtFirst(values, 'subordinate').map(({ id }) => id);
    expect(taken).toEqual(['line reportingUnit', 'line activityName', 'text narrative']);
    expect(takenAtFirst(values, 'collator')).toEqual(takenAtFirst(values, null));
  });

  test('that were left say what the form says: nothing of them differs', () => {
    const { reading, ids } = confirmed({});
    expect(ids).toEqual([]);
    expect(reading.pictures).toEqual([{ kind: 'known', photo: 'a', caption: '原来的' }]);
  });

  test('go on as they were corrected, tidied like all that is entered', () => {
    const { reading, ids } = confirmed({
      'line contact': taken(' 样例戊 '),
      'line fax': taken('80000001'),
      'text narrative': taken('办了5场。\r\n很好。\n'),
      'date recommendation': taken('2021-10-09'),
      'picture 0': taken('改过的'),
      'picture 2': taken('新的'),
    });
    expect(reading.values.fields.contact).toBe('样例戊');
    expect(reading.values.narrative).toBe('办了5场。\n很好。');
    expect([reading.values.missing, reading.values.unsure]).toEqual([['phone'], []]);
    expect(ids.filter((id) => !id.startsWith('sentence'))).toEqual([
      'value contact',
      'value fax',
      'caption a',
      'new x',
      'date recommendation',
    ]);
  });

  test('a picture is taken though the text was nowhere', () => {
    const missing: WordReading['values']['missing'] = ['narrative'];
    const without = { ...READING, values: { ...READING.values, missing } };
    const form = { content: CONTENT, photos: [] };
    const reading = confirmedReading(definition, form, without, new Map([['picture 2', taken('新的')]]));
    expect(compareWithWord(definition, form, reading).differences.map(({ id }) => id)).toEqual(['new x']);
  });
});
