import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { OpenForm } from '../../../shared/api/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';
import { inDocument, mutated } from '../documents/proof/mutations.ts';

const verify = (app: TestApplication, file: Uint8Array) =>
  app.call('forms.verify', { data: Buffer.from(file).toString('base64'), job: randomUUID() });

async function exportedFile(app: TestApplication, id: string): Promise<Uint8Array> {
  const { export: made } = await app.value('forms.export', { id, draft: false, job: randomUUID() });
  return readFile(made.path);
}

const change = (app: TestApplication, { id, version }: OpenForm, narrative: string) =>
  app.value('forms.save', { id, version, changes: { narrative } });

/** The file as another program writes it when it is saved there: the same parts, packed otherwise. */
const savedAgain = (file: Uint8Array) =>
  mutated(file, ({ text }) => ({ 'word/settings.xml': `${text('word/settings.xml')}\n` }));

describe('a Word file held against what is stored', () => {
  test('the last one: byte by byte, and saved again; whether the form changed since is said', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const file = await exportedFile(app, form.id);
    const latest = { verdict: 'latest', form: form.id, draft: false, current: true };
    expect(await verify(app, file)).toMatchObject({ ok: true, value: { ...latest, sameFile: true } });
    expect(await verify(app, savedAgain(file))).toMatchObject({ value: { ...latest, sameFile: false } });
    await change(app, form, '改过了。');
    expect(await verify(app, file)).toMatchObject({ value: { ...latest, sameFile: true, current: false } });
  });

  test('an earlier one, also when it was saved again', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const file = await exportedFile(app, form.id);
    await change(app, form, '改过了。');
    await exportedFile(app, form.id);
    const earlier = { verdict: 'earlier', form: form.id, current: false };
    expect(await verify(app, file)).toMatchObject({ value: { ...earlier, sameFile: true } });
    expect(await verify(app, savedAgain(file))).toMatchObject({ value: { ...earlier, sameFile: false } });
  });

  test('one that was changed: which parts differ', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    await storedForm(app, SMALL_PHOTOS.slice(0, 3), 'unit');
    const file = await exportedFile(app, form.id);
    const parts = async (edit: (xml: string) => string) => {
      const answer = await verify(app, mutated(file, inDocument(edit)));
      return answer.ok && answer.value.verdict === 'changed'
        ? [answer.value.form, ...answer.value.parts]
        : answer;
    };
    expect(await parts((xml) => xml.replace('1200人次', '2100人次'))).toEqual([form.id, 'narrative']);
    expect(await parts((xml) => xml.replace('>科员<', '>主任<'))).toEqual([form.id, 'duty']);
    expect(await parts((xml) => xml.replace('r:embed="rId7"', 'r:embed="rId8"'))).toEqual([
      form.id,
      'photos',
    ]);
    expect(
      await parts((xml) =>
        xml.replaceAll('样例市样例区科学技术协会', '样例市第一中学').replace('>213000<', '>213001<'),
      ),
    ).toEqual([form.id, 'reportingUnit', 'host', 'postcode']);
  });

  test('one that is not known', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const file = await exportedFile(app, form.id);
    const elsewhere = await testApplication();
    expect(await verify(elsewhere, file)).toEqual({ ok: true, value: { verdict: 'unknown' } });
    await app.value('forms.bin', { id: form.id });
    expect(await verify(app, file)).toEqual({ ok: true, value: { verdict: 'unknown' } });
  });

  test('of another kind, or none at all', async () => {
    const app = await testApplication();
    const letter = await exportedFile(app, (await storedForm(app, SMALL_PHOTOS.slice(0, 3))).id);
    const retitled = mutated(
      letter,
      inDocument((xml) => xml.replace('优秀活动推荐表', '先进集体申报表')),
    );
    expect(await verify(app, retitled)).toEqual({ ok: true, value: { verdict: 'unknown' } });
    for (const broken of [letter.slice(0, 9_000), new TextEncoder().encode('活动总结'), new Uint8Array(0)])
      expect(await verify(app, broken)).toMatchObject({
        error: { code: 'documentUnreadable', details: { reason: 'zip' } },
      });
  });
});
