import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInNotices, DEFAULT_NOTICE, readNotice } from '../../../electron/notices/notices.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { builtInNotice } from '../../helpers/forms.ts';

test('the notice that comes with the program is found by its id, and no other', async () => {
  const findNotice = await builtInNotices();
  expect(DEFAULT_NOTICE).toBe('changzhou-2021');
  expect(findNotice(DEFAULT_NOTICE)).toEqual({ ok: true, value: builtInNotice() });
  for (const id of ['changzhou-2022', '', '../changzhou-2021', '__proto__'])
    expect(findNotice(id)).toEqual({ ok: false, error: { code: 'noticeUnknown', details: { id } } });
});

test('a pack that is not JSON names the file, the line and the column', async () => {
  const path = join(await temporaryFolder(), 'pack.json');
  await writeFile(path, '{\n  "format": 1,\n  "id": ,\n  "year": 2027\n}\n');
  expect(await readNotice(path)).toEqual({
    ok: false,
    error: { code: 'noticeNotJson', details: { file: 'pack.json', line: 3, column: 9 } },
  });
});

test('a pack saved by the Notepad of Chinese Windows (UTF-8 with a mark) is read', async () => {
  const path = join(await temporaryFolder(), 'pack.json');
  await writeFile(path, `\ufeff${JSON.stringify(builtInNotice())}`);
  expect(await readNotice(path)).toEqual({ ok: true, value: builtInNotice() });
});
