import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drawSamplePhotos } from '../../../electron/photos/samplePhoto.ts';
import type { OpenForm } from '../../../shared/api/model.ts';
import { compareWithWord } from '../../../shared/wordUpdate/changes.ts';
import type { WordReading } from '../../../shared/wordUpdate/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { savedAgain } from '../../helpers/office.ts';
import { storedForm } from '../../helpers/storedForms.ts';
import { wordTemplate } from '../documents/filling/wordTemplate.ts';
import { wpsTemplate } from '../documents/filling/wpsTemplate.ts';
import { inDocument, mutated } from '../documents/proof/mutations.ts';

const PHOTOS = (await drawSamplePhotos()).slice(0, 3).map((bytes) => Buffer.from(bytes).toString('base64'));
const CAPTIONS = ['广场全景', '星空课堂', '风车制作'];
const OPINIONS = {
  recommendation: { text: '同意推荐。\n请予审定。', date: '2021-10-08' },
  approval: { text: '', date: '' },
};
const activity = definitionOf('activity');

/** What an association sends: both forms in one file made with Word, or one of WPS. */
const TEMPLATES = {
  word: () => wordTemplate(definitionOf('unit'), activity),
  wps: () => wpsTemplate(activity),
} as const;
type Making = keyof typeof TEMPLATES;
const MAKINGS = ['word', 'wps'] as const satisfies readonly Making[];

interface Exported {
  readonly app: TestApplication;
  readonly form: OpenForm;
  readonly file: Uint8Array;
}

async function exportedIn(app: TestApplication, making: Making): Promise<Exported> {
  const data = Buffer.from(TEMPLATES[making]()).toString('base64');
  await app.value('ownForms.putIn', { data, name: '推荐表.docx', job: randomUUID() });
  const { id, version, photos } = await storedForm(app, PHOTOS);
  const captioned = photos.map((photo, at) => ({ id: photo.id, caption: CAPTIONS[at] ?? '' }));
  await app.value('forms.save', { id, version, changes: { photos: captioned, opinions: OPINIONS } });
  const made = await app.value('forms.export', { id, draft: false, ownForm: true, job: randomUUID() });
  expect(made.ownForm).toEqual([]);
  return { app, form: await app.value('forms.open', { id }), file: await readFile(made.export.path) };
}

const readingOf = ({ app, form }: Exported, file: Uint8Array): Promise<WordReading> =>
  app.value('word.read', { form: form.id, data: Buffer.from(file).toString('base64'), job: randomUUID() });

const differencesOf = ({ form: { content, photos } }: Exported, reading: WordReading) =>
  compareWithWord(activity, { content, photos }, reading).differences;

/** What a leader does in it: a number, a caption, and his opinion under tracking. */
const LEADER = inDocument((xml) =>
  xml
    .replace('参与1200人次', '参与2100人次')
    .replace('>星空课堂<', '>星空下的课堂<')
    .replace(
      /<w:t([^>]*)>同意推荐。<\/w:t>/u,
      '<w:t$1>同意</w:t></w:r><w:ins w:id="901" w:author="样例"><w:r><w:t>优先</w:t></w:r></w:ins><w:r><w:t>推荐。</w:t>',
    ),
);

test.each(MAKINGS)(
  "an export on the association's own file (%s) comes back equal to what is stored, known as that export, and so does what is changed in it",
  async (making) => {
    const all = await exportedIn(await testApplication(), making);
    const [again = new Uint8Array()] = await savedAgain([all.file]);
    const origin = { kind: 'export', isLast: true, changedSince: false };
    const read = async (file: Uint8Array) => {
      const reading = await readingOf(all, file);
      expect(reading).toMatchObject({ origin, doubts: [], values: { missing: [], unsure: [] } });
      return differencesOf(all, reading);
    };
    expect(await read(all.file)).toEqual([]);
    // LibreOffice writes what stands in a content control around a cell several times: that is not taken unasked.
    expect((await read(again)).filter(({ caution }) => caution !== 'repeated')).toEqual([]);
    const changed = await read(mutated(all.file, LEADER));
    expect(changed.map(({ kind, part, caution }) => [kind, part, caution])).toEqual([
      ['sentence', 'narrative', null],
      ['caption', 'photos', null],
      ['value', 'recommendation', null],
    ]);
    expect(changed.at(-1)).toMatchObject({ after: '同意优先推荐。\n请予审定。' });
  },
);

test("of an association's file with a form of each kind the one that is filled in is meant; of two that of the form's kind", async () => {
  const { app, form, file } = await exportedIn(await testApplication(), 'word');
  const unit = await storedForm(app, PHOTOS, 'unit');
  const data = Buffer.from(file).toString('base64');
  const wrong = await app.call('word.read', { form: unit.id, data, job: randomUUID() });
  expect(wrong).toMatchObject({ error: { code: 'wordFormOtherKind' } });
  const { reading } = await app.value('word.readNew', { data, job: randomUUID() });
  expect(reading.doubts).toMatchObject([{ kind: 'otherForm', form: form.id }]);
  expect(reading.values.narrative).toBe(form.content.narrative);
});
