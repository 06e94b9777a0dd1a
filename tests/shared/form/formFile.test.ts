import { describe, expect, test } from 'vitest';
import { formFileJsonSchema, parseFormFile } from '../../../shared/form/formFile.ts';
import type { FormKind } from '../../../shared/notice/formSchema.ts';
import type { Notice } from '../../../shared/notice/schema.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { builtInNotice } from '../../helpers/forms.ts';

const notice = builtInNotice();
const findNotice = (id: string): Result<Notice> =>
  id === notice.id ? ok(notice) : fail('noticeUnknown', { id });
const parse = (value: unknown) => parseFormFile(value, findNotice);

const head = (kind: FormKind = 'unit') => ({ format: 1, notice: 'changzhou-2021', kind });

/** A file in which every part that the issue fixes is written. */
const COMPLETE = {
  ...head(),
  reportingUnit: '甲',
  fields: {
    unitName: '乙',
    contact: '丙',
    duty: '丁',
    address: '戊',
    postcode: '213003',
    phone: '86619120',
    fax: '己',
  },
  narrative: '第一段\n第二段',
  photos: [{ file: '照片/1.jpg', caption: '说明' }, { file: '/绝对/2.png' }],
  photoLayout: 'auto',
  recommendation: { text: '同意推荐', date: '2021-09-30' },
  approval: { text: '', date: '' },
  filing: { name: '样例活动', on: '2021-09-10' },
};

describe('read', () => {
  test('every part arrives in its place', () => {
    expect(parse(COMPLETE)).toMatchObject({
      ok: true,
      value: {
        definition: { kind: 'unit', notice: { id: 'changzhou-2021' } },
        content: {
          kind: 'unit',
          reportingUnit: '甲',
          fields: COMPLETE.fields,
          narrative: '第一段\n第二段',
          photos: [
            { file: '照片/1.jpg', caption: '说明' },
            { file: '/绝对/2.png', caption: '' },
          ],
          opinions: {
            recommendation: { text: '同意推荐', date: '2021-09-30' },
            approval: { text: '', date: '' },
          },
        },
        removals: [],
      },
    });
  });

  test('an activity form has a name and a host', () => {
    const fields = { activityName: '甲', host: '乙' };
    expect(parse({ ...head('activity'), fields })).toMatchObject({
      ok: true,
      value: { definition: { kind: 'activity' }, content: { fields } },
    });
  });

  test.each([
    ['only the head', {}],
    ['empty fields', { fields: {} }],
    ['no photos', { photos: [] }],
    ['an opinion without date', { recommendation: { text: '同意' } }],
    ['an opinion without text', { approval: { date: '2021-10-08' } }],
  ])('what is not yet written may be missing: %s', (_, part) => {
    expect(parse({ ...head(), ...part })).toMatchObject({ ok: true, value: { removals: [] } });
  });
});

test('网上填报 is read where it is told, its name normalised', () => {
  const filing = { name: ' 样例\u200b活动 ', on: '2021-09-10' };
  expect(parse({ ...head('activity'), filing })).toMatchObject({
    ok: true,
    value: {
      filing: { name: '样例活动', on: '2021-09-10' },
      removals: [{ code: 'charactersRemoved', field: 'filing' }],
    },
  });
  expect(parse({ ...head('activity'), filing: { name: '样例活动' } })).toMatchObject({
    value: { filing: { name: '样例活动', on: null } },
  });
  const without = parse(head('activity'));
  expect(without.ok && 'filing' in without.value).toBe(false);
});

describe('refused', () => {
  test.each([[[]], [null], [undefined], ['{}'], [1], [true], [[{}]]])('%j is no form', (value) => {
    expect(parse(value)).toEqual({ ok: false, error: { code: 'formFileNotObject', details: {} } });
  });

  test('a newer format by its number, whatever else is unknown in it', () => {
    expect(parse({ ...COMPLETE, format: 2, colour: 'red' })).toEqual({
      ok: false,
      error: { code: 'formFileNewer', details: { format: 2, supported: 1 } },
    });
  });

  test('a notice that is not there, by its id', () => {
    expect(parse({ ...COMPLETE, notice: 'changzhou-2022' })).toEqual({
      ok: false,
      error: { code: 'noticeUnknown', details: { id: 'changzhou-2022' } },
    });
  });

  test.each<readonly [string, unknown, string]>([
    ['at the top', { ...COMPLETE, naration: '' }, 'naration'],
    ['in the fields', { ...COMPLETE, fields: { telephone: '1' } }, 'fields.telephone'],
    [
      'in a photo',
      { ...COMPLETE, photos: [{ file: 'a.jpg' }, { file: 'b.jpg', title: '' }] },
      'photos.1.title',
    ],
    ['in an opinion', { ...COMPLETE, approval: { text: '', day: '' } }, 'approval.day'],
    [
      'a prototype',
      JSON.parse('{"format":1,"notice":"changzhou-2021","kind":"unit","__proto__":{}}'),
      '__proto__',
    ],
    [
      'a unit name in an activity form',
      { ...head('activity'), fields: { unitName: '甲' } },
      'fields.unitName',
    ],
    ['a host in a unit form', { ...head(), fields: { host: '甲' } }, 'fields.host'],
  ])('an unknown key by its name: %s', (_, value, key) => {
    expect(parse(value)).toEqual({ ok: false, error: { code: 'formFileUnknownKey', details: { key } } });
  });

  test.each<readonly [string, object, string]>([
    ['no format', { format: undefined }, 'format'],
    ['a format in words', { format: '1' }, 'format'],
    ['a format that never was', { format: 0 }, 'format'],
    ['no notice', { notice: undefined }, 'notice'],
    ['a number for a notice', { notice: 2021 }, 'notice'],
    ['an endless notice', { notice: 'a'.repeat(1_000_000) }, 'notice'],
    ['no kind', { kind: undefined }, 'kind'],
    ['an unknown kind', { kind: 'person' }, 'kind'],
    ['a number for a text', { reportingUnit: 1 }, 'reportingUnit'],
    ['null for a text', { narrative: null }, 'narrative'],
    ['a number for a phone', { fields: { phone: 86619120 } }, 'fields.phone'],
    ['a list for the fields', { fields: [] }, 'fields'],
    ['an object for the photos', { photos: {} }, 'photos'],
    ['a path for a photo', { photos: ['a.jpg'] }, 'photos.0'],
    ['a photo without file', { photos: [{ caption: '' }] }, 'photos.0.file'],
    ['a photo with an empty file', { photos: [{ file: '' }] }, 'photos.0.file'],
    [
      'a turn by less than a quarter',
      { photos: [{ file: 'a', edit: { turns: 0.5, crop: null } }] },
      'photos.0.edit.turns',
    ],
    ['a layout that there is not', { photoLayout: 'three' }, 'photoLayout'],
    ['51 photos', { photos: Array.from({ length: 51 }, () => ({ file: 'a' })) }, 'photos'],
    ['a text for an opinion', { recommendation: '同意' }, 'recommendation'],
    ['a date in Chinese', { recommendation: { date: '2021年9月30日' } }, 'recommendation.date'],
    ['a date without zeros', { recommendation: { date: '2021-9-30' } }, 'recommendation.date'],
    ['a day that no month has', { approval: { date: '2021-09-31' } }, 'approval.date'],
    ['a time', { approval: { date: '2021-09-30T10:00:00Z' } }, 'approval.date'],
    ['1 MB in a field', { fields: { contact: '字'.repeat(350_000) } }, 'fields.contact'],
    ['1 MB in the narrative', { narrative: '字'.repeat(350_000) }, 'narrative'],
    ['1 MB in a caption', { photos: [{ file: 'a', caption: '字'.repeat(350_000) }] }, 'photos.0.caption'],
    ['1 MB in an opinion', { approval: { text: '字'.repeat(350_000) } }, 'approval.text'],
  ])('a wrong value at its path: %s', (_, part, path) => {
    const parsed = parse({ ...COMPLETE, ...part });
    expect(parsed).toMatchObject({ ok: false, error: { code: 'formFileInvalid', details: { path } } });
    expect(JSON.stringify(parsed).length).toBeLessThan(500);
  });
});

test('a narrative far over the limit is kept whole: it is never cut', () => {
  const narrative = '字'.repeat(50_000);
  expect(parse({ ...head(), narrative })).toMatchObject({ ok: true, value: { content: { narrative } } });
});

describe('normalised on entry', () => {
  const DIRTY = '\u0007甲\u200b乙\ud800\u202e';
  const dirtyFields = {
    unitName: DIRTY,
    contact: DIRTY,
    duty: DIRTY,
    address: DIRTY,
    phone: DIRTY,
    fax: DIRTY,
  };

  test('characters that no document can carry go from every part, with a hint that says how many', () => {
    const parsed = parse({
      ...head(),
      reportingUnit: DIRTY,
      fields: { ...dirtyFields, postcode: DIRTY },
      narrative: DIRTY,
      photos: [{ file: 'a.jpg', caption: DIRTY }],
      recommendation: { text: DIRTY },
      approval: { text: DIRTY },
    });
    if (!parsed.ok) throw new Error(parsed.error.code);
    const { content, removals } = parsed.value;
    expect([
      content.reportingUnit,
      ...Object.values(content.fields),
      content.narrative,
      content.photos[0]?.caption,
      content.opinions.recommendation.text,
      content.opinions.approval.text,
    ]).toEqual(Array.from({ length: 12 }, () => '甲乙'));
    const parts = ['reportingUnit', ...Object.keys(dirtyFields), 'postcode', 'narrative', 'photos'];
    expect(removals.map(({ field }) => field).toSorted()).toEqual(
      [...parts, 'recommendation', 'approval'].toSorted(),
    );
    for (const removal of removals)
      expect(removal).toMatchObject({
        code: 'charactersRemoved',
        severity: 'hint',
        details: { count: 4 },
      });
  });

  test('a line break is kept in texts and becomes a blank in one-line fields', () => {
    const raw = '甲\r\n乙\u2028丙';
    const parsed = parse({ ...head(), fields: { contact: raw }, narrative: raw, approval: { text: raw } });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        content: {
          fields: { contact: '甲 乙 丙' },
          narrative: '甲\n乙\n丙',
          opinions: { approval: { text: '甲\n乙\n丙' } },
        },
        removals: [],
      },
    });
  });

  test('an emoji of joined parts is kept, a byte order mark is not', () => {
    expect(parse({ ...head(), narrative: '\ufeff👨‍👩‍👧' })).toMatchObject({
      ok: true,
      value: {
        content: { narrative: '👨‍👩‍👧' },
        removals: [{ field: 'narrative', details: { count: 1 } }],
      },
    });
  });

  test('a blank alone is nothing', () => {
    expect(parse({ ...head(), reportingUnit: ' 　\u200b' })).toMatchObject({
      ok: true,
      value: { content: { reportingUnit: '' } },
    });
  });
});

/** A part of a JSON Schema, by a path of keys. */
function at(schema: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((part, key) => Reflect.get(Object(part), key), schema);
}

describe('the JSON Schema, for programs that write form files', () => {
  const schema = formFileJsonSchema(notice);

  test.each([
    [0, 'unit', ['unitName', 'contact', 'duty', 'address', 'postcode', 'phone', 'fax']],
    [1, 'activity', ['activityName', 'host', 'contact', 'duty', 'address', 'postcode', 'phone', 'fax']],
  ])('alternative %i is the %s form with its own fields', (index, kind, fields) => {
    const form = at(schema, 'anyOf', index);
    expect(at(form, 'properties', 'kind', 'const')).toBe(kind);
    expect(at(form, 'properties', 'notice', 'const')).toBe('changzhou-2021');
    expect(at(form, 'properties', 'format', 'const')).toBe(1);
    expect(Object.keys(Object(at(form, 'properties', 'fields', 'properties')))).toEqual(fields);
  });

  test('asks only for what the parser asks for, and allows no unknown key', () => {
    const form = at(schema, 'anyOf', 0);
    expect(at(form, 'required')).toEqual(['format', 'notice', 'kind']);
    expect(Object.keys(Object(at(form, 'properties'))).toSorted()).toEqual(Object.keys(COMPLETE).toSorted());
    const photo = at(form, 'properties', 'photos', 'items');
    expect(at(photo, 'required')).toEqual(['file']);
    expect(at(form, 'properties', 'fields', 'required')).toBeUndefined();
    for (const part of [
      form,
      photo,
      at(form, 'properties', 'fields'),
      at(form, 'properties', 'recommendation'),
      at(form, 'properties', 'approval'),
    ])
      expect(at(part, 'additionalProperties')).toBe(false);
  });
});
