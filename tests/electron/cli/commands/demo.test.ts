import { expect, test } from 'vitest';
import { namesBelow, temporaryFolder } from '../../../helpers/folders.ts';
import { runCli } from '../runCli.ts';

test('both samples are written and named', async () => {
  const folder = await temporaryFolder();
  const { exit, out } = await runCli(folder, 'demo', '--out', '样例');
  expect(exit).toBe(0);
  const names = await namesBelow(`${folder}/样例`);
  expect(names).toHaveLength(2);
  for (const name of names) expect(out).toContain(name);
});
