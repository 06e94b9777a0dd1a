import { expect, test } from 'vitest';
import { dispatcher, type Handlers } from '../../../electron/api/dispatch.ts';
import { createGate } from '../../../electron/api/gate.ts';
import { fail, ok } from '../../../shared/result/result.ts';

test('a bug in a handler is told, not thrown, and shown as one', async () => {
  const bugs: unknown[] = [];
  const broken = () => {
    throw new Error('a bug');
  };
  const handlers = new Proxy({}, { get: () => broken }) as Handlers;
  const call = dispatcher(handlers, {
    failureOf: () => undefined,
    onBug: (name, cause) => bugs.push([name, cause]),
    gate: createGate(),
  });
  expect(await call('forms.list', {})).toEqual({ ok: false, error: { code: 'internal', details: {} } });
  expect(bugs).toEqual([['forms.list', new Error('a bug')]]);
});

test('a handler gets what the schema made of the request', async () => {
  const handlers = new Proxy({}, { get: () => (request: unknown) => ok(request) }) as Handlers;
  const call = dispatcher(handlers, {
    failureOf: () => undefined,
    onBug: () => undefined,
    gate: createGate(),
  });
  expect(await call('forms.create', { kind: 'unit' })).toEqual(ok({ kind: 'unit' }));
});

test('what the database throws of a full disk is that failure, no bug', async () => {
  const handlers = new Proxy(
    {},
    {
      get: () => () => {
        throw new Error('full');
      },
    },
  ) as Handlers;
  const bugs: unknown[] = [];
  const call = dispatcher(handlers, {
    failureOf: () => fail('diskFull', { folder: 'x' }),
    onBug: (name) => bugs.push(name),
    gate: createGate(),
  });
  expect(await call('forms.list', {})).toEqual(fail('diskFull', { folder: 'x' }));
  expect(bugs).toEqual([]);
});
