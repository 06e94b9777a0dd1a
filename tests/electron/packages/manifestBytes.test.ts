import { describe, expect, test } from 'vitest';
import { manifestBytes, packageCode } from '../../../electron/packages/manifestBytes.ts';
import { type Manifest, manifestSchema } from '../../../shared/package/manifest.ts';

const MANIFEST: Manifest = {
  format: 1,
  program: 'jianbiaotong',
  notice: 'changzhou-2021',
  noticeRevision: 1,
  code: '7KQF-3MXA',
  sender: '样例科技馆',
  round: 2,
  replaces: '3FXA-7KQM',
  part: { number: 1, of: 2 },
  forms: [
    {
      id: '3f0f8e5c-7a63-4c0f-9a58-7d0c1b6f2a11',
      kind: 'unit',
      name: '样例科技馆',
      checkCode: '7KQF-3MXA',
      words: 1200,
      filing: { name: '', on: null },
      content: { fields: { unitName: '样例科技馆', contact: '样例' }, narrative: '一\n二' },
      pictures: [],
      document: '附件1-样例.docx',
      scans: [],
      replaces: null,
    },
  ],
  elsewhere: [],
  files: [{ path: '附件1-样例.docx', purpose: 'form', bytes: 3, sha256: '0'.repeat(64) }],
};

/** The same values, every object put together from its end. */
function reversed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed) as T;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, reversed(each)])
      .reverse(),
  ) as T;
}

const text = (manifest: Manifest) => new TextDecoder().decode(manifestBytes(manifest));

describe('the manifest as a file', () => {
  test('is the same however its objects were put together', () => {
    expect(Object.keys(reversed(MANIFEST))[0]).toBe('files');
    expect(text(reversed(MANIFEST))).toBe(text(MANIFEST));
  });

  test('keeps everything, and lists in their order', () => {
    expect(manifestSchema.parse(JSON.parse(text(MANIFEST)))).toEqual(MANIFEST);
    const two = {
      ...MANIFEST,
      files: [...MANIFEST.files, ...MANIFEST.files.map((file) => ({ ...file, path: 'a' }))],
    };
    expect(manifestSchema.parse(JSON.parse(text(two))).files.map(({ path }) => path)).toEqual([
      '附件1-样例.docx',
      'a',
    ]);
  });

  test('changes when anything in it does', () => {
    expect(text({ ...MANIFEST, round: 3 })).not.toBe(text(MANIFEST));
  });
});

describe('the code of a hand-in', () => {
  const forms = [{ checkCode: '7KQF-3MXA' }, { checkCode: '3FXA-7KQM' }];

  test('looks like that of a form', () => {
    expect(packageCode(forms, 1)).toMatch(/^[34679ACDEFGHJKMNPQRTVWXY]{4}-[34679ACDEFGHJKMNPQRTVWXY]{4}$/u);
  });

  test('is that of the forms and of the time, not of their order', () => {
    expect(packageCode(forms.toReversed(), 1)).toBe(packageCode(forms, 1));
    expect(packageCode(forms, 2)).not.toBe(packageCode(forms, 1));
    expect(packageCode(forms.slice(1), 1)).not.toBe(packageCode(forms, 1));
  });
});
