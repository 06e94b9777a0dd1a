import { expect, test } from 'vitest';
import { oneAtATime } from '../../../electron/photos/pictureTurn.ts';

test('work begins when the work before it is done, in its order, and gives its own answer', async () => {
  const turn = oneAtATime();
  const said: string[] = [];
  const gates = [1, 2, 3].map(() => Promise.withResolvers<void>());
  const all = gates.map((gate, at) =>
    turn(async () => {
      said.push(`begin ${at}`);
      await gate.promise;
      said.push(`end ${at}`);
      return at;
    }),
  );
  for (const gate of gates.toReversed()) gate.resolve();
  expect(await Promise.all(all)).toEqual([0, 1, 2]);
  expect(said).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2']);
});

test('work that fails says so, and keeps nobody waiting', async () => {
  const turn = oneAtATime();
  const failing = turn(() => Promise.reject(new Error('no such file')));
  const next = turn(async () => 'done');
  await expect(failing).rejects.toThrow('no such file');
  expect(await next).toBe('done');
});
