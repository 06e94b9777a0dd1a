import { expect, test } from 'vitest';
import { dispatcher, type Handlers } from '../../../electron/api/dispatch.ts';
import { ok } from '../../../shared/result/result.ts';

test('a bug in a handler is told, not thrown, and shown as one', async () => {
  const bugs: unknown[] = [];
  const broken = () => {
    throw new Error('a bug');
  };
  const handlers = new Proxy({}, { get: () => broken }) as Handlers;
  const call = dispatcher(handlers, (name, cause) => bugs.push([name, cause]));
  expect(await call('forms.list', {})).toEqual({ ok: false, error: { code: 'internal', details: {} } });
  expect(bugs).toEqual([['forms.list', new Error('a bug')]]);
});

test('a handler gets what the schema made of the request', async () => {
  const handlers = new Proxy({}, { get: () => (request: unknown) => ok(request) }) as Handlers;
  const call = dispatcher(handlers, () => undefined);
  expect(await call('forms.create', { kind: 'unit' })).toEqual(ok({ kind: 'unit' }));
});
