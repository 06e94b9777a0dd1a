import { describe, expect, test } from 'vitest';
import { compareWithWord } from '../../../shared/wordUpdate/changes.ts';
import type { ExportBase, WordOrigin, WordPicture } from '../../../shared/wordUpdate/model.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const definition = definitionOf('activity');
const EXPORTED = sampleContent('activity', { photos: [], narrative: '甲办了。乙办了。丙办了。丁很好。' });
const PHOTOS = ['a', 'b', 'c'].map((id) => ({ id, caption: `${id}图` }));
const BASE: ExportBase = {
  ...EXPORTED,
  photos: PHOTOS.map(({ id, caption }) => ({ photo: id, printed: `printed ${id}`, caption })),
};
const CHANGED: WordOrigin = { kind: 'export', at: '', isLast: true, changedSince: true };
const known = (photo: string, caption = `${photo}图`): WordPicture => ({ kind: 'known', photo, caption });

interface Side {
  readonly narrative?: string;
  readonly phone?: string;
  readonly opinion?: string;
}

const sideOf = ({ narrative, phone, opinion }: Side) => ({
  ...EXPORTED,
  ...(narrative !== undefined && { narrative }),
  ...(phone !== undefined && { fields: { ...EXPORTED.fields, phone } }),
  ...(opinion !== undefined && {
    opinions: { ...EXPORTED.opinions, recommendation: { text: opinion, date: '' } },
  }),
});

interface Held {
  readonly form?: Side;
  readonly file?: Side;
  readonly photos?: typeof PHOTOS;
  readonly pictures?: readonly WordPicture[];
  readonly bases?: readonly ExportBase[];
  readonly origin?: WordOrigin;
}

/** The differences with their cautions, where a form and a file went their own ways after the export. */
function cautions({
  form = {},
  file = {},
  photos = PHOTOS,
  pictures = PHOTOS.map(({ id }) => known(id)),
  bases = [BASE],
  origin = CHANGED,
}: Held): readonly string[] {
  const { reportingUnit, fields, narrative, opinions } = sideOf(file);
  const edition = { title: definition.title, year: null, sameTitle: true, otherLabels: [] };
  const values = {
    ...{ reportingUnit, fields, narrative, opinions, edition },
    ...{ missing: [], unsure: [], trackedChanges: 0 },
  };
  const { differences } = compareWithWord(
    definition,
    { content: sideOf(form), photos },
    { values, pictures, origin, bases },
  );
  return differences.map(({ kind, caution }) => `${kind} ${caution ?? 'taken'}`);
}

describe('a form that was changed after the export that the file comes from', () => {
  test('takes a blank of the file that was changed there alone, keeps one that was changed here, names one changed on both sides', () => {
    expect(cautions({ file: { phone: '1' } })).toEqual(['value taken']);
    expect(cautions({ form: { phone: '2' } })).toEqual(['value later']);
    expect(cautions({ form: { phone: '2' }, file: { phone: '1' } })).toEqual(['value conflict']);
    expect(cautions({ form: { phone: '2' }, file: { phone: '2' } })).toEqual([]);
    expect(cautions({ form: { opinion: '同意。' } })).toEqual(['value later']);
    expect(cautions({ file: { opinion: '同意。' } })).toEqual(['value taken']);
  });

  const { narrative } = EXPORTED;
  test.each<[string, string, string, readonly string[]]>([
    ['changed in the file', narrative, '甲办了三场。乙办了。丙办了。丁很好。', ['sentence taken']],
    ['changed on the form', '甲办了三场。乙办了。丙办了。丁很好。', narrative, ['sentence later']],
    [
      'changed on both sides',
      '甲办了三场。乙办了。丙办了。丁很好。',
      '甲办了五场。乙办了。丙办了。丁很好。',
      ['sentence conflict'],
    ],
    [
      'one each',
      '甲办了三场。乙办了。丙办了。丁很好。',
      '甲办了。乙办了。丙办了。丁非常好。',
      ['sentence later', 'sentence taken'],
    ],
    ['taken out of the file', narrative, '甲办了。乙办了。丁很好。', ['sentence taken']],
    ['written on the form', `${narrative}后来又去了学校。`, narrative, ['sentence later']],
    ['taken off the form', '甲办了。乙办了。丁很好。', narrative, ['sentence later']],
    ['written into the file', narrative, `${narrative}后来又去了学校。`, ['sentence taken']],
    [
      'changed on the form, taken out of the file',
      '甲办了三场。乙办了。丙办了。丁很好。',
      '乙办了。丙办了。丁很好。',
      ['sentence conflict'],
    ],
    [
      'taken off the form, changed in the file',
      '乙办了。丙办了。丁很好。',
      '甲办了三场。乙办了。丙办了。丁很好。',
      ['sentence conflict'],
    ],
    ['moved in the file', narrative, '乙办了。丙办了。丁很好。甲办了。', ['sentence taken']],
    ['moved on the form', '乙办了。丙办了。丁很好。甲办了。', narrative, ['sentence later']],
    ['a paragraph begun in the file', narrative, '甲办了。乙办了。\n丙办了。丁很好。', ['sentence taken']],
    ['a paragraph begun on the form', '甲办了。乙办了。\n丙办了。丁很好。', narrative, ['sentence later']],
  ])('sentences: %s', (_, form, file, expected) => {
    expect(cautions({ form: { narrative: form }, file: { narrative: file } })).toEqual(expected);
  });

  test('photos: captions, what came and went, the order', () => {
    const [a, b, c] = PHOTOS.map(({ id }) => known(id));
    const all = [a, b, c].filter((each) => each !== undefined);
    expect(cautions({ pictures: [known('a', '新'), ...all.slice(1)] })).toEqual(['caption taken']);
    const renamed = PHOTOS.map((photo) => (photo.id === 'a' ? { ...photo, caption: '改' } : photo));
    expect(cautions({ photos: renamed })).toEqual(['caption later']);
    expect(cautions({ photos: renamed, pictures: [known('a', '新'), ...all.slice(1)] })).toEqual([
      'caption conflict',
    ]);
    expect(cautions({ pictures: all.slice(1) })).toEqual(['photoMissing taken']);
    expect(cautions({ photos: [...PHOTOS, { id: 'd', caption: '' }] })).toEqual(['photoMissing later']);
    const fresh = (sha256: string): WordPicture => ({ kind: 'new', sha256, url: '', caption: '' });
    expect(cautions({ pictures: [...all, fresh('x')] })).toEqual(['photoNew taken']);
    expect(
      cautions({ photos: PHOTOS.slice(0, 2), pictures: [...all.slice(0, 2), fresh('printed c')] }),
    ).toEqual(['photoNew later']);
    expect(cautions({ pictures: all.toReversed() })).toEqual(['order taken']);
    expect(cautions({ photos: PHOTOS.toReversed() })).toEqual(['order later']);
    const [first, second, third] = PHOTOS;
    const turned = [second, first, third].filter((each) => each !== undefined);
    expect(cautions({ photos: turned, pictures: all.toReversed() })).toEqual(['order conflict']);
  });

  test('where it is one of several exports, what one of them said is not put back by itself', () => {
    const later: ExportBase = { ...BASE, fields: { ...BASE.fields, phone: '2' } };
    const held = { form: { phone: '2' }, bases: [later, BASE], origin: { kind: 'thisForm' } } as const;
    expect(cautions(held)).toEqual(['value later']);
    expect(cautions({ ...held, file: { phone: '3' } })).toEqual(['value taken']);
  });

  test('where nobody knows what the export said, nothing is taken by itself', () => {
    expect(cautions({ file: { phone: '1' }, bases: [] })).toEqual(['value perhaps']);
    expect(
      cautions({ file: { phone: '1' }, bases: [], origin: { ...CHANGED, changedSince: false } }),
    ).toEqual(['value taken']);
    expect(cautions({ file: { phone: '1' }, bases: [], origin: { kind: 'unknown' } })).toEqual([
      'value taken',
    ]);
  });
});
