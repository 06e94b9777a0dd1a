import { describe, expect, test } from 'vitest';
import { dividePackages, type LockedPackage, parseLock } from '../../scripts/licences/lock.ts';
import { writeNotices } from '../../scripts/licences/notices.ts';
import { objection } from '../../scripts/licences/rules.ts';
import { isAllowed, parseLicence } from '../../scripts/licences/spdx.ts';

function meets(text: string, allowed: readonly string[]): boolean | undefined {
  const expression = parseLicence(text);
  return expression && isAllowed(expression, (id) => allowed.includes(id));
}

describe('licence expressions', () => {
  test.each([
    ['MIT', true],
    ['GPL-3.0', false],
    ['(WTFPL OR MIT)', true],
    ['GPL-2.0 OR GPL-3.0', false],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0', false],
    // AND binds closer: MIT OR (ISC AND GPL-3.0).
    ['MIT OR ISC AND GPL-3.0', true],
    ['(MIT OR ISC) AND GPL-3.0', false],
    ['((MIT))', true],
    ['MIT WITH some-exception', false],
  ])('%s is met: %s', (text, expected) => {
    expect(meets(text, ['MIT', 'ISC'])).toBe(expected);
  });

  test('with an exception it is a licence of its own', () => {
    expect(meets('GPL-2.0 WITH Classpath-exception-2.0', ['GPL-2.0'])).toBe(false);
    expect(meets('GPL-2.0 WITH X', ['GPL-2.0 WITH X'])).toBe(true);
  });

  test.each([
    '',
    'SEE LICENSE IN LICENSE.md',
    'MIT OR',
    'AND MIT',
    '(MIT',
    'MIT)',
    'MIT/X11',
    'MIT ISC',
    'MIT WITH',
  ])('"%s" is none', (text) => {
    expect(parseLicence(text)).toBeUndefined();
  });
});

describe('the lists', () => {
  test.each([
    ['zod', 'MIT', 'shipped'],
    ['sharp', 'Apache-2.0', 'shipped'],
    ['@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later', 'shipped'],
    ['@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later', 'shipped'],
    ['libheif-js', 'LGPL-3.0', 'shipped'],
    ['lightningcss', 'MPL-2.0', 'tool'],
    ['argparse', 'Python-2.0', 'tool'],
  ] as const)('%s (%s) may be %s', (name, licence, use) => {
    expect(objection(name, '1.0.0', licence, use)).toBeUndefined();
  });

  test.each([
    ['lightningcss', 'MPL-2.0', 'shipped'],
    ['some-text-editor', 'LGPL-3.0-or-later', 'shipped'],
    ['some-text-editor', 'LGPL-3.0', 'shipped'],
    ['@img/sharp-win32-x64', 'LGPL-3.0-or-later AND GPL-3.0-or-later', 'shipped'],
    ['@img/sharp-libvips-linux-x64', 'GPL-3.0-or-later', 'shipped'],
    ['tool', 'AGPL-3.0', 'tool'],
    ['tool', 'UNLICENSED', 'tool'],
    ['tool', 'SEE LICENSE IN LICENSE', 'tool'],
    ['tool', undefined, 'tool'],
  ] as const)('%s (%s) may not be %s, and is named', (name, licence, use) => {
    expect(objection(name, '1.2.3', licence, use)).toContain(`${name} 1.2.3`);
  });
});

const LOCK = parseLock({
  packages: {
    '': { dependencies: { a: '^1' }, devDependencies: { tool: '^1', bundled: '^1' } },
    'node_modules/a': {
      version: '1.0.0',
      license: 'MIT',
      dependencies: { b: '^2' },
      optionalDependencies: { 'a-linux': '1' },
      peerDependencies: { peer: '^1', 'optional-peer': '^1' },
      peerDependenciesMeta: { 'optional-peer': { optional: true } },
    },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT', dependencies: { deep: '^1' } },
    'node_modules/a-linux': {
      version: '1.0.0',
      license: 'MIT',
      optional: true,
      dependencies: { tslib: '^2' },
    },
    'node_modules/b': { version: '1.0.0', license: 'ISC' },
    'node_modules/bundled': { version: '1.0.0', license: 'MIT', optionalDependencies: { native: '1' } },
    'node_modules/native': { version: '1.0.0', license: 'MIT', optional: true },
    'node_modules/deep': { version: '1.0.0' },
    'node_modules/optional-peer': { version: '1.0.0', license: 'MIT' },
    'node_modules/peer': { version: '1.0.0', license: 'MIT' },
    'node_modules/tool': { version: '1.0.0', license: 'MIT', dependencies: { b: '^1' } },
    'node_modules/tslib': { version: '2.0.0', license: '0BSD' },
  },
});

function titles(items: readonly LockedPackage[]): string[] {
  return items.map((item) => `${item.name} ${item.version}`);
}

describe('what is shipped', () => {
  test('is the dependencies and all they need, each at its own place', () => {
    const { everywhere, somewhere, tools } = dividePackages(LOCK, []);
    expect(titles(everywhere)).toEqual(['a 1.0.0', 'b 2.0.0', 'deep 1.0.0', 'peer 1.0.0']);
    expect(titles(somewhere)).toEqual(['a-linux 1.0.0', 'tslib 2.0.0']);
    expect(titles(tools)).toEqual([
      'b 1.0.0',
      'bundled 1.0.0',
      'native 1.0.0',
      'optional-peer 1.0.0',
      'tool 1.0.0',
    ]);
  });

  test('includes development dependencies that are copied into the built files', () => {
    expect(titles(dividePackages(LOCK, ['bundled']).everywhere)).toContain('bundled 1.0.0');
  });

  test('leaves native libraries behind that only a bundled package would like to have', () => {
    const { somewhere, tools } = dividePackages(LOCK, ['bundled']);
    expect(titles(somewhere)).not.toContain('native 1.0.0');
    expect(titles(tools)).toContain('native 1.0.0');
  });
});

describe('THIRD-PARTY-NOTICES', () => {
  const { everywhere, somewhere } = dividePackages(LOCK, []);

  test('asks for no text of a package that only some systems have', () => {
    const asked: string[] = [];
    writeNotices({
      everywhere,
      somewhere,
      textsOf: (item) => {
        asked.push(item.name);
        return [];
      },
      lesserTexts: [],
    });
    expect(asked).toEqual(['a', 'b', 'deep', 'peer']);
  });

  test('has the texts, with plain line ends, and names the parts of one system', () => {
    const text = writeNotices({
      everywhere,
      somewhere,
      textsOf: () => ['\uFEFFPermission \r\nis granted\r\n\r\n'],
      lesserTexts: [],
    });
    expect(text).toContain('Permission\nis granted\n');
    expect(text).toContain('a-linux 1.0.0 (MIT)');
    expect(text).not.toMatch(/\r|\uFEFF/);
  });

  test('has the LGPL when one of the parts needs it', () => {
    const vips = {
      path: '',
      name: '@img/sharp-libvips-linux-x64',
      version: '1',
      licence: 'LGPL-3.0-or-later',
    };
    const parts = { everywhere: [], textsOf: () => [], lesserTexts: ['the text of the LGPL'] };
    expect(writeNotices({ ...parts, somewhere: [vips] })).toContain('the text of the LGPL');
    expect(writeNotices({ ...parts, somewhere: [] })).not.toContain('the text of the LGPL');
  });
});
