import { chmod, mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { createOffice } from '../../../electron/office/office.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const LIMIT_MS = 120_000;

const docx = () =>
  buildFormDocument({
    definition: definitionOf('unit'),
    content: sampleContent('unit', { photos: [] }),
    photos: [],
  });

/** A program that stands for LibreOffice: a script of the shell. */
async function program(script: string): Promise<string> {
  const path = join(await temporaryFolder(), 'soffice');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const never = new AbortController().signal;

describe('a Word file laid out by LibreOffice', () => {
  test('is a PDF, and nothing is left behind', async () => {
    const temporary = await temporaryFolder();
    const office = createOffice(undefined, { timeoutMs: LIMIT_MS, temporary });
    const pdf = await office.toPdf(await docx(), never);
    expect(pdf.ok && Buffer.from(pdf.value.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(await readdir(temporary)).toEqual([]);
  }, 180_000);

  test('that is none is told, and nothing is left behind', async () => {
    const temporary = await temporaryFolder();
    const office = createOffice(() => program('exit 0'), { timeoutMs: LIMIT_MS, temporary });
    expect(await office.toPdf(new Uint8Array([1]), never)).toMatchObject({ error: { code: 'officeFailed' } });
    expect(await readdir(temporary)).toEqual([]);
  });

  test('that takes too long is ended with all that it started', async () => {
    const temporary = await temporaryFolder();
    const alive = join(await temporaryFolder(), 'alive');
    const script = `(sleep 2; echo > '${alive}') & wait`;
    const office = createOffice(() => program(script), { timeoutMs: 300, temporary });
    expect(await office.toPdf(new Uint8Array([1]), never)).toMatchObject({ error: { code: 'workTimedOut' } });
    expect(await readdir(temporary)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await expect(readdir(join(alive, '..'))).resolves.toEqual([]);
  });

  test('is cancelled by who asked for it and by the end of the program', async () => {
    const temporary = await temporaryFolder();
    const office = createOffice(() => program('sleep 60'), { timeoutMs: LIMIT_MS, temporary });
    const asked = new AbortController();
    const first = office.toPdf(new Uint8Array([1]), asked.signal);
    const second = office.toPdf(new Uint8Array([1]), never);
    setTimeout(() => asked.abort(), 100);
    expect(await first).toMatchObject({ error: { code: 'workCancelled' } });
    await office.close();
    expect(await second).toMatchObject({ error: { code: 'workCancelled' } });
    expect(await readdir(temporary)).toEqual([]);
  });

  test('is not to be had without LibreOffice', async () => {
    const office = createOffice(async () => undefined);
    expect(await office.toPdf(new Uint8Array([1]), never)).toMatchObject({
      error: { code: 'officeMissing' },
    });
  });

  test('removes what a program that was killed left behind, and nothing that is at work', async () => {
    const temporary = await temporaryFolder();
    const [old, fresh] = ['jianbiaotong-pages-aaaaaa', 'jianbiaotong-pages-bbbbbb'];
    for (const name of [old, fresh]) await mkdir(join(temporary, name));
    await utimes(join(temporary, old), 0, 0);
    const office = createOffice(() => program('exit 1'), { timeoutMs: LIMIT_MS, temporary });
    await office.toPdf(new Uint8Array([1]), never);
    expect(await readdir(temporary)).toEqual([fresh]);
  });
});
