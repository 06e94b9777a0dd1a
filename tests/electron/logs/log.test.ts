import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../electron/logs/log.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';

const now = () => new Date('2021-09-20T02:00:00.000Z');
const entry = (ms: number) => ({ level: 'info', event: 'slow', call: 'forms.export', ms }) as const;

describe('the log', () => {
  test('is lines of JSON with their time', async () => {
    const folder = await temporaryFolder();
    const log = createLog({ folder, now });
    log.write({ level: 'warn', event: 'failure', call: 'forms.save', code: 'diskFull', ms: 12 });
    log.write(entry(1));
    expect(await log.lastLines(1)).toEqual([JSON.stringify({ time: now().toISOString(), ...entry(1) })]);
    expect(
      readFileSync(join(folder, 'jianbiao.log'), 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        time: now().toISOString(),
        level: 'warn',
        event: 'failure',
        call: 'forms.save',
        code: 'diskFull',
        ms: 12,
      },
      { time: now().toISOString(), ...entry(1) },
    ]);
    expect(statSync(join(folder, 'jianbiao.log')).mode & 0o777).toBe(0o600);
  });

  test('never has more than five files of their size, the newest lines in the newest', async () => {
    const folder = await temporaryFolder();
    const log = createLog({ folder, now, maxFileBytes: 1_000 });
    for (let ms = 0; ms < 200; ms += 1) {
      log.write(entry(ms));
      // As many lines as may wait.
      if (ms % 50 === 0) await log.flush();
    }
    await log.flush();
    const names = await namesBelow(folder);
    expect(names).toEqual([
      'jianbiao.1.log',
      'jianbiao.2.log',
      'jianbiao.3.log',
      'jianbiao.4.log',
      'jianbiao.log',
    ]);
    for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_000);
    expect(await log.bytes()).toBe(names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0));
    const lines = await log.lastLines(12);
    expect(lines.map((line) => JSON.parse(line).ms)).toEqual([...Array(12).keys()].map((at) => 188 + at));
  });

  test('that cannot be written hurts nobody, and goes on when it can', async () => {
    const folder = join(await temporaryFolder(), 'logs');
    const log = createLog({ folder, now });
    log.write(entry(1));
    log.writeAtOnce(entry(2));
    await log.flush();
    writeFileSync(folder, 'a file in its place');
    log.write(entry(3));
    expect(await log.lastLines(5)).toEqual([]);
    expect(await log.bytes()).toBe(0);
    rmSync(folder);
    mkdirSync(folder);
    log.write(entry(4));
    expect((await log.lastLines(5)).map((line) => JSON.parse(line).ms)).toEqual([4]);
  });

  test('that cannot be made older does not grow', async () => {
    const folder = await temporaryFolder();
    const log = createLog({ folder, now, maxFileBytes: 1_000 });
    mkdirSync(join(folder, 'jianbiao.1.log', 'in the way'), { recursive: true });
    for (let ms = 0; ms < 50; ms += 1) log.write(entry(ms));
    await log.flush();
    expect(statSync(join(folder, 'jianbiao.log')).size).toBeLessThanOrEqual(1_000);
  });
});
