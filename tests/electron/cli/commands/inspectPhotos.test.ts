import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { heicOf } from '../../../helpers/heif.ts';
import { noise } from '../../photos/inputs.ts';
import { runCli, runJson } from '../runCli.ts';

/** A folder with these files. */
async function folderWith(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const photo = () => noise(1600, 1200);

test('a photo that can be used: what it is, its upright size, its day', async () => {
  const lying = photo()
    .withExif({ IFD2: { DateTimeOriginal: '2021:09:12 10:00:00' } })
    .withMetadata({ orientation: 6 });
  const folder = await folderWith({ 'a.png': await lying.jpeg().toBuffer() });
  expect(await runJson(folder, 'photos', 'inspect', 'a.png')).toMatchObject({
    exit: 0,
    value: {
      ok: true,
      photos: [
        {
          file: 'a.png',
          accepted: true,
          type: 'jpeg',
          widthPx: 1200,
          heightPx: 1600,
          orientation: 6,
          hints: [],
        },
      ],
    },
  });
  const { out, exit } = await runCli(folder, 'photos', 'inspect', 'a.png');
  expect(exit).toBe(0);
  expect(out).toMatch(/^a\.png：可以用。JPEG，1200×1600 像素，已按方向 6 转正/u);
});

test('several: one that cannot be used says what it is and keeps no other back', async () => {
  const bytes = await photo().jpeg().toBuffer();
  const folder = await folderWith({
    '1.jpg': bytes,
    '2.jpg': '%PDF-1.7\n',
    '3.heic': await heicOf(sharp(bytes).resize(400)),
  });
  const { exit, value } = await runJson(folder, 'photos', 'inspect', '1.jpg', '2.jpg', '3.heic');
  expect(exit).toBe(1);
  expect(value).toMatchObject({
    ok: false,
    photos: [
      { accepted: true },
      { accepted: false, code: 'photoUnsupported', details: { found: 'pdf' } },
      { accepted: true, type: 'heif', hints: [{ code: 'photoFewPixels' }] },
    ],
  });
  const { out } = await runCli(folder, 'photos', 'inspect', '2.jpg', '2.jpg');
  expect(out).toContain('2.jpg：用不了。文件的内容是 PDF 文档');
});

test('a file that is not there is a wrong use; the others are told all the same', async () => {
  const folder = await folderWith({ '1.jpg': await photo().jpeg().toBuffer() });
  const { exit, error } = await runCli(folder, 'photos', 'inspect', 'none.jpg', '1.jpg');
  expect(exit).toBe(2);
  expect(error).toContain('none.jpg：用不了。找不到文件');
  expect(error).toContain('1.jpg：可以用');
});

test('without a file, and as a word alone, it is a wrong use', async () => {
  const folder = await temporaryFolder();
  expect((await runCli(folder, 'photos', 'inspect')).exit).toBe(2);
  expect((await runCli(folder, 'photos')).exit).toBe(2);
});
