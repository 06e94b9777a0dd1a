import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const FOLDER = join(import.meta.dirname, '..', '..', '.github', 'workflows');
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, name), 'utf8'),
}));

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(workflows)('$name', ({ text }) => {
  test('takes the work of others by the commit, with its version beside it', () => {
    for (const action of found(text, /uses: (.+)$/gmu))
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  test('runs only what there is', () => {
    for (const script of found(text, /npm run ([\w-]+)/gu)) expect(manifest.scripts).toHaveProperty(script);
  });

  test('asks for no more than to read, but for the draft of a release', () => {
    expect(found(text, /^permissions:\n {2}(.+)$/gmu)).toEqual(['contents: read']);
    expect(text.match(/: write/gu) ?? []).toHaveLength(text.includes('gh release create') ? 1 : 0);
  });
});
