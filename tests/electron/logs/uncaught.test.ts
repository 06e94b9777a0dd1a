import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/folders.ts';

const PROGRAM = join(import.meta.dirname, 'uncaughtChild.ts');

test.each(['exception', 'rejection'])(
  'an %s that nobody catches is the last line of the log',
  async (how) => {
    const folder = await temporaryFolder();
    const { status } = spawnSync(process.execPath, [PROGRAM, folder, how], { encoding: 'utf8' });
    expect(status).toBe(1);
    const text = readFileSync(join(folder, 'jianbiao.log'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      level: 'error',
      event: 'uncaught',
      fault: {
        name: 'Error',
        frames: expect.arrayContaining([
          expect.stringMatching(/^tests\/electron\/logs\/uncaughtChild\.ts:/u),
        ]),
      },
    });
    expect(text).not.toMatch(/张三|Users|样例/u);
  },
);
