import { expect, test } from 'vitest';
import { createGate } from '../../../electron/api/gate.ts';
import { fail, ok } from '../../../shared/result/result.ts';

const done = async () => ok('done');

test('while it is shut calls that write are refused, others pass; after a failure it is open again', async () => {
  const gate = createGate();
  const moving = Promise.withResolvers<void>();
  const shut = gate.shut(async () => {
    await moving.promise;
    return fail('workCancelled');
  });
  expect(await gate.pass('forms.save', done)).toEqual(fail('dataFolderMoving'));
  expect(await gate.pass('jobs.cancel', done)).toEqual(ok('done'));
  expect(await gate.shut(done)).toEqual(fail('dataFolderMoving'));
  moving.resolve();
  expect(await shut).toEqual(fail('workCancelled'));
  expect(await gate.pass('forms.save', done)).toEqual(ok('done'));
});

test('the work waits for the calls that run', async () => {
  const gate = createGate();
  const steps: string[] = [];
  const saving = Promise.withResolvers<void>();
  const save = gate.pass('forms.save', async () => {
    await saving.promise;
    steps.push('saved');
    return ok({});
  });
  const shut = gate.shut(async () => {
    steps.push('moved');
    return ok({});
  });
  saving.resolve();
  await Promise.all([save, shut]);
  expect(steps).toEqual(['saved', 'moved']);
});

test('after work that went well it stays shut; an exception opens it', async () => {
  const gate = createGate();
  await expect(gate.shut(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(await gate.shut(done)).toEqual(ok('done'));
  expect(await gate.pass('forms.save', done)).toEqual(fail('dataFolderMoved'));
  expect(await gate.pass('app.quit', done)).toEqual(ok('done'));
  expect(await gate.shut(done)).toEqual(fail('dataFolderMoved'));
});
