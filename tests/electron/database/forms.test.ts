import { describe, expect, test } from 'vitest';
import type { Database } from '../../../electron/database/driver.ts';
import { insertExport } from '../../../electron/database/exports.ts';
import { listForms } from '../../../electron/database/formList.ts';
import { addPhoto, editPhoto, removePhoto } from '../../../electron/database/formPhotos.ts';
import { insertForm, readForm, saveForm } from '../../../electron/database/forms.ts';
import { addSnapshot } from '../../../electron/database/history.ts';
import { NO_FILING, NO_PAPER } from '../../../shared/form/marks.ts';
import { NO_EDIT } from '../../../shared/photo/edit.ts';
import { photoFacts } from '../../helpers/photoFacts.ts';
import {
  AT,
  DRIVERS,
  emptyPlace,
  failureOf,
  formWithPhotos,
  got,
  hash,
  LATER,
  newDatabase,
  newForm,
  open,
} from './databases.ts';

const photosOn = (db: Database, id: string) =>
  got(readForm(db, id)).photos.map(({ id: photo, caption }) => [photo, caption]);

const UNPROVEN = { checkCode: null, proof: null };
const photo = { id: 'p', sha256: hash('a'), name: 'a.jpg', facts: photoFacts(), bytes: 5 };

describe.each(DRIVERS)('forms in $name', (driver) => {
  test('a new form comes back as it was given', async () => {
    const db = await newDatabase(driver);
    const form = newForm({ kind: 'activity', sample: true });
    expect(insertForm(db, form)).toEqual({ ok: true, value: { version: 1 } });
    const { kind, reportingUnit, fields, narrative, opinions } = form;
    expect(got(readForm(db, form.id))).toEqual({
      id: form.id,
      notice: form.notice,
      kind: 'activity',
      version: 1,
      createdAt: AT,
      changedAt: AT,
      content: { kind, reportingUnit, fields, narrative, opinions, photos: [] },
      photos: [],
      sample: true,
      marks: {
        finished: [],
        acknowledged: {},
        sealedOn: null,
        sealedCode: null,
        handedIn: null,
        filing: NO_FILING,
        paper: NO_PAPER,
      },
      filledFrom: null,
    });
  });

  test('a save replaces what it names and leaves the rest', async () => {
    const db = await newDatabase(driver);
    got(insertForm(db, newForm()));
    const changes = { narrative: '新的', fields: { unitName: '' } };
    expect(saveForm(db, { id: 'form-1', version: 1, at: LATER, changes })).toEqual({
      ok: true,
      value: { version: 2 },
    });
    const { content, changedAt, createdAt } = got(readForm(db, 'form-1'));
    expect([createdAt, changedAt]).toEqual([AT, LATER]);
    expect(content).toEqual({
      kind: 'unit',
      reportingUnit: newForm().reportingUnit,
      fields: { unitName: '' },
      narrative: '新的',
      opinions: newForm().opinions,
      photos: [],
    });
  });

  test('a text that became empty stays empty', async () => {
    const db = await newDatabase(driver);
    got(insertForm(db, newForm()));
    const changes = { narrative: '', reportingUnit: '' };
    got(saveForm(db, { id: 'form-1', version: 1, at: LATER, changes }));
    expect(got(readForm(db, 'form-1')).content).toMatchObject(changes);
  });

  test('a save from an older version is refused, names the stored one and changes nothing', async () => {
    const db = await newDatabase(driver);
    got(insertForm(db, newForm()));
    got(saveForm(db, { id: 'form-1', version: 1, at: LATER, changes: { narrative: 'first' } }));
    const refused = saveForm(db, { id: 'form-1', version: 1, at: LATER, changes: { narrative: 'second' } });
    expect(failureOf(refused)).toEqual({ code: 'formChangedElsewhere', details: { version: 2 } });
    expect(got(readForm(db, 'form-1'))).toMatchObject({ version: 2, content: { narrative: 'first' } });
  });

  test('two connections: the slower one is told, and its next save from the new version succeeds', async () => {
    const place = await emptyPlace();
    const [one, two] = [got(await open(driver, place)), got(await open(driver, place))];
    got(insertForm(one, newForm()));
    const save = (db: Database, version: number, narrative: string) =>
      saveForm(db, { id: 'form-1', version, at: LATER, changes: { narrative } });
    expect(got(save(one, 1, 'one'))).toEqual({ version: 2 });
    expect(failureOf(save(two, 1, 'two'))).toMatchObject({ details: { version: 2 } });
    expect(got(save(two, 2, 'two'))).toEqual({ version: 3 });
    expect(got(readForm(one, 'form-1')).content.narrative).toBe('two');
  });

  test('a form that is not there is missing to every function', async () => {
    const db = await newDatabase(driver);
    const change = { form: 'none', version: 1, at: AT };
    const answers = [
      readForm(db, 'none'),
      saveForm(db, { id: 'none', version: 1, at: AT, changes: {} }),
      addPhoto(db, { ...change, photo }),
      removePhoto(db, { ...change, photo: 'p' }),
      addSnapshot(db, { form: 'none', at: AT, reason: 'interval', narrative: '', words: 0 }),
      insertExport(db, {
        id: 'e',
        form: 'none',
        formVersion: 1,
        at: AT,
        path: '/a',
        draft: false,
        sha256: hash('a'),
        ...UNPROVEN,
      }),
    ];
    expect(answers.map((answer) => failureOf(answer).code)).toEqual(answers.map(() => 'formMissing'));
    expect(db.all('SELECT sha256 FROM photos')).toEqual([]);
  });

  test('the list has the form changed last first, with its last export, without the bin', async () => {
    const db = await newDatabase(driver);
    formWithPhotos(db, 2, { id: 'old' });
    got(insertForm(db, newForm({ id: 'new' })));
    got(insertForm(db, newForm({ id: 'binned' })));
    db.run('UPDATE forms SET binned_at = ? WHERE id = ?', AT, 'binned');
    const made = { form: 'old', at: AT, path: '/out/a.docx', draft: true, sha256: hash('b'), ...UNPROVEN };
    got(insertExport(db, { ...made, id: 'e1', formVersion: 1 }));
    got(insertExport(db, { ...made, id: 'e2', formVersion: 2 }));
    expect(listForms(db).map(({ id }) => id)).toEqual(['new', 'old']);
    got(saveForm(db, { id: 'old', version: 3, at: LATER, changes: {} }));
    const [first, second] = listForms(db);
    const entry = (id: string) => {
      const { content, photos, filledFrom, ...head } = got(readForm(db, id));
      return { ...head, reportingUnit: content.reportingUnit, fields: content.fields };
    };
    expect(first).toEqual({ ...entry('old'), lastExport: { ...made, id: 'e2', formVersion: 2 } });
    expect(second).toEqual({ ...entry('new'), lastExport: undefined });
  });
});

describe.each(DRIVERS)('photos of a form in $name', (driver) => {
  test('stand in the order in which they were added, each counted as a change', async () => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, 3);
    const { version, photos, content } = got(readForm(db, id));
    expect(version).toBe(4);
    expect(photos[1]).toEqual({
      id: `${id}-p1`,
      sha256: hash('1'),
      name: '照片1.jpg',
      caption: '',
      widthPx: 4000,
      heightPx: 3000,
      facts: photoFacts(),
      edit: NO_EDIT,
    });
    expect(content.photos).toEqual([0, 1, 2].map((n) => ({ file: hash(String(n)), caption: '' })));
  });

  test('follow every move, and take their captions along', async () => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, 3);
    const orders = [
      [2, 0, 1],
      [1, 0, 2],
      [0, 1, 2],
      [2, 1, 0],
    ];
    for (const [moves, order] of orders.entries()) {
      const photos = order.map((n) => ({ id: `${id}-p${n}`, caption: `第${n}张，第${moves}次` }));
      got(saveForm(db, { id, version: 4 + moves, at: LATER, changes: { photos } }));
      expect(photosOn(db, id)).toEqual(photos.map(({ id: photoId, caption }) => [photoId, caption]));
    }
  });

  test('keep their edit over a move, and have the size that it leaves', async () => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, 2);
    const edit = { turns: 1, crop: { left: 0, top: 0, width: 10_000, height: 5000 } } as const;
    const change = { form: id, version: 3, at: LATER, photo: `${id}-p0` };
    expect(got(editPhoto(db, { ...change, edit }))).toEqual({ version: 4 });
    const photos = [1, 0].map((n) => ({ id: `${id}-p${n}`, caption: '' }));
    got(saveForm(db, { id, version: 4, at: LATER, changes: { photos } }));
    const form = got(readForm(db, id));
    expect(form.photos[1]).toMatchObject({ edit, widthPx: 3000, heightPx: 2000 });
    expect(form.content.photos).toEqual([
      { file: hash('1'), caption: '' },
      { file: hash('0'), caption: '', edit },
    ]);
    expect(failureOf(editPhoto(db, { ...change, edit })).code).toBe('formChangedElsewhere');
    expect(failureOf(editPhoto(db, { ...change, version: 5, photo: 'x', edit })).code).toBe('photoNotOnForm');
    got(editPhoto(db, { ...change, version: 5, edit: NO_EDIT }));
    expect(got(readForm(db, id)).photos[1]).toMatchObject({ edit: NO_EDIT, widthPx: 4000, heightPx: 3000 });
  });

  test('stand as the form says, which is the choice of the program at first', async () => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, 1);
    expect(got(readForm(db, id)).content.photoLayout).toBeUndefined();
    got(saveForm(db, { id, version: 2, at: LATER, changes: { photoLayout: 'single' } }));
    got(saveForm(db, { id, version: 3, at: LATER, changes: { narrative: 'x' } }));
    expect(got(readForm(db, id)).content.photoLayout).toBe('single');
    got(saveForm(db, { id, version: 4, at: LATER, changes: { photoLayout: 'auto' } }));
    expect(got(readForm(db, id)).content.photoLayout).toBeUndefined();
  });

  test('go without leaving disorder behind', async () => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, 3);
    expect(removePhoto(db, { form: id, version: 4, at: LATER, photo: `${id}-p1` })).toEqual({
      ok: true,
      value: { version: 5 },
    });
    got(addPhoto(db, { form: id, version: 5, at: LATER, photo }));
    expect(photosOn(db, id).map(([name]) => name)).toEqual([`${id}-p0`, `${id}-p2`, 'p']);
    expect(db.all('SELECT sha256 FROM photos')).toHaveLength(4);
  });

  test.each([
    ['one left out', ['p0', 'p1']],
    ['one named twice', ['p0', 'p1', 'p1']],
    ['one too many', ['p0', 'p1', 'p2', 'p0']],
    ['a stranger', ['p0', 'p1', 'x']],
    ['none', []],
  ])('an order that is not of exactly the photos of the form is refused whole: %s', async (_, names) => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, 3);
    const before = got(readForm(db, id));
    const photos = names.map((name) => ({ id: `${id}-${name}`, caption: 'x' }));
    const refused = saveForm(db, { id, version: 4, at: LATER, changes: { narrative: 'x', photos } });
    expect(failureOf(refused)).toEqual({ code: 'photoNotOnForm', details: {} });
    expect(got(readForm(db, id))).toEqual(before);
  });

  test('a photo of another form is not touched', async () => {
    const db = await newDatabase(driver);
    const [one, two] = [formWithPhotos(db, 1, { id: 'one' }), formWithPhotos(db, 1, { id: 'two' })];
    const refused = removePhoto(db, { form: one, version: 2, at: LATER, photo: `${two}-p0` });
    expect(failureOf(refused).code).toBe('photoNotOnForm');
    expect(got(readForm(db, one)).version).toBe(2);
    expect(got(readForm(db, two)).photos).toHaveLength(1);
  });

  test('an older version can neither add nor remove one', async () => {
    const db = await newDatabase(driver);
    const form = formWithPhotos(db, 1);
    const stale = { form, version: 1, at: LATER };
    for (const refused of [
      addPhoto(db, { ...stale, photo }),
      removePhoto(db, { ...stale, photo: `${form}-p0` }),
    ])
      expect(failureOf(refused)).toEqual({ code: 'formChangedElsewhere', details: { version: 2 } });
    expect(photosOn(db, form)).toEqual([[`${form}-p0`, '']]);
  });

  test('the same picture may stand on a form twice', async () => {
    const db = await newDatabase(driver);
    const form = formWithPhotos(db, 1);
    got(addPhoto(db, { form, version: 2, at: AT, photo: { ...photo, sha256: hash('0') } }));
    expect(got(readForm(db, form)).photos.map(({ sha256 }) => sha256)).toEqual([hash('0'), hash('0')]);
  });
});

describe.each(DRIVERS)('a form deleted for good in $name', (driver) => {
  test('takes along all that is its own, and nothing else', async () => {
    const db = await newDatabase(driver);
    for (const id of ['gone', 'stays']) {
      formWithPhotos(db, 2, { id });
      got(addSnapshot(db, { form: id, at: AT, reason: 'interval', narrative: '文', words: 1 }));
      got(
        insertExport(db, {
          id: `e-${id}`,
          form: id,
          formVersion: 1,
          at: AT,
          path: '/a',
          draft: false,
          sha256: hash('e'),
          ...UNPROVEN,
        }),
      );
    }
    expect(db.run('DELETE FROM forms WHERE id = ?', 'gone')).toBe(1);
    const left = ['form_photos', 'narrative_history', 'exports'].map((table) =>
      db.all(`SELECT DISTINCT form_id FROM ${table}`).map((found) => ({ ...Object(found) })),
    );
    expect(left).toEqual([1, 2, 3].map(() => [{ form_id: 'stays' }]));
    expect(db.all('SELECT sha256 FROM photos')).toHaveLength(2);
  });
});
