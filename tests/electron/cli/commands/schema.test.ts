import { expect, test } from 'vitest';
import { runCli, runJson } from '../runCli.ts';

test('what is printed is the JSON Schema itself, to be saved as a file', async () => {
  const { exit, out } = await runCli('/', 'schema');
  expect(exit).toBe(0);
  const schema: unknown = JSON.parse(out);
  expect(schema).toMatchObject({ $schema: expect.stringContaining('json-schema.org') });
  expect(await runJson('/', 'schema')).toEqual({ exit: 0, value: { ok: true, schema } });
});
