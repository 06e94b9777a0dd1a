import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFault } from '../../../electron/logs/fault.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FRAME = /^(.+):\d{1,6}:\d{1,6}$/u;

/** An error with a stack as the engine writes it, of these places. */
function errorAt(message: string, ...places: readonly string[]): Error {
  const error = new Error(message);
  error.stack = [`Error: ${message}`, ...places.map((place) => `    at ${place}`)].join('\n');
  return error;
}

describe('a fault', () => {
  test('is known by its name, its code and the places in our own files', () => {
    const own = pathToFileURL(join(ROOT, 'electron', 'app.ts')).href;
    const error = Object.assign(
      errorAt(
        "ENOENT: no such file or directory, open '/home/zhangsan/样例单位.docx'",
        'node:internal/fs/utils:12:3',
        `begin (${own}:55:7)`,
        `${join(ROOT, 'electron', 'api', 'dispatch.ts')}:9:1`,
        `async Object.run (${join(ROOT, 'electron', 'nothing.ts')}:1:1)`,
        'run (C:\\Users\\张三\\荐表通\\electron\\app.ts:1:2)',
        'run (file:///C:/Users/zhangsan/app.ts:1:2)',
        '/home/zhangsan/app.ts:1:2',
        `${join(ROOT, '..', 'elsewhere.ts')}:1:1`,
        `${ROOT}/electron/../package.json:1:1`,
        `${ROOT}/package.json:1:1`,
      ),
      { code: 'ENOENT' },
    );
    expect(safeFault(error)).toEqual({
      name: 'Error',
      code: 'ENOENT',
      frames: ['node:internal/fs/utils:12:3', 'electron/app.ts:55:7', 'electron/api/dispatch.ts:9:1'],
    });
  });

  test('of an error that was really thrown says where', () => {
    try {
      JSON.parse('{"电话": 13800000000');
    } catch (error) {
      expect(safeFault(error)).toMatchObject({
        name: 'SyntaxError',
        frames: expect.arrayContaining([expect.stringMatching(/^tests\/electron\/logs\/fault\.test\.ts:/u)]),
      });
    }
  });

  test.each([undefined, null, 'text of 张三', 7, { stack: 'at 张三' }])(
    'that is no error says only so: %j',
    (thrown) => {
      expect(safeFault(thrown)).toEqual({ name: 'none', frames: [] });
    },
  );

  test('whatever the message, the name, the code and the places are: nothing of them but our own files', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('张三', 'C:\\Users\\张三\\a.js', '/home/zhangsan/a.ts', '13800000000', '\n    at '),
    );
    const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(''));
    const place = fc
      .tuple(text, fc.nat(), fc.nat())
      .map(([file, row, column]) => `f (${file}:${row}:${column})`);
    fc.assert(
      fc.property(text, text, text, fc.array(place), (message, name, code, places) => {
        const error = Object.assign(errorAt(message, ...places), { name, code });
        const fault = safeFault(error);
        expect(fault.name).toMatch(/^[A-Za-z]*Error$/u);
        expect(fault.code ?? 'ERR_NONE').toMatch(/^[A-Z0-9_]+$/u);
        for (const frame of fault.frames) {
          const file = FRAME.exec(frame)?.[1] ?? '';
          expect(file.startsWith('node:') || existsSync(join(ROOT, file)), frame).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
