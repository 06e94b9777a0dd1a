import { describe, expect, it } from 'vitest';
import { chooseDoor, type Machine, PATIENCE_MS } from '../../scripts/chooseDoor.ts';

const BINARY = '/somewhere/electron';

/** An office desktop on which the binary is installed, unless said otherwise. */
const machine = (other: Partial<Machine> = {}): Machine => ({
  args: [],
  displayed: true,
  isRoot: false,
  installed: () => BINARY,
  fetch: () => Promise.reject(new Error('nothing is to be fetched')),
  ...other,
});

/** A machine without the binary, whose download ends as given. */
function without(comes: boolean, other: Partial<Machine> = {}) {
  const limits: number[] = [];
  let there = false;
  const found = machine({
    installed: () => (there ? BINARY : undefined),
    fetch: async (limit) => {
      limits.push(limit);
      there = comes;
      return comes;
    },
    ...other,
  });
  return { found, limits };
}

describe('which door npm start opens', () => {
  it('is Electron where its binary is installed', async () => {
    const door = await chooseDoor(machine({ args: ['--data-dir', 'D'] }));
    expect(door).toMatchObject({ door: 'electron', binary: BINARY, args: ['--data-dir', 'D'] });
  });

  it('is Electron where the binary comes in time', async () => {
    const { found, limits } = without(true);
    expect(await chooseDoor(found)).toMatchObject({ door: 'electron', binary: BINARY });
    expect(limits).toEqual([PATIENCE_MS]);
  });

  it('is the browser where it does not come, and says how to wait for it', async () => {
    const { found } = without(false);
    const door = await chooseDoor(found);
    expect(door.door).toBe('browser');
    expect(door.why).toContain('10 s');
    expect(door.why).toContain('--electron');
  });

  it('waits longer where Electron is asked for, and hands the door only its own arguments', async () => {
    const { found, limits } = without(false, { args: ['--electron', '--data-dir', 'D'] });
    expect(await chooseDoor(found)).toMatchObject({ door: 'browser', args: ['--data-dir', 'D'] });
    expect(limits[0]).toBeGreaterThan(PATIENCE_MS);
  });

  it.each([
    ['asked for', { args: ['--browser'] }],
    ['an option of its own', { args: ['--port', '8080'] }],
    ['an option of its own with =', { args: ['--port=8080'] }],
    ['only serving', { args: ['--no-open'] }],
    ['no display', { displayed: false }],
    ['root', { isRoot: true }],
  ])('is the browser, without looking for a download: %s', async (_, other) => {
    expect((await chooseDoor(machine(other))).door).toBe('browser');
  });
});
