import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeStem, utf8Bytes } from '../../../shared/files/fileName.ts';
import { FolderNames, markedStem, nameKey } from '../../../shared/package/fileNames.ts';

describe('the names in one folder', () => {
  test('are given once, whatever their capitals and their Unicode form', () => {
    const names = new FolderNames();
    const claimed = ['附件1-A馆', '附件1-a馆', '附件1-é', '附件1-e\u0301', '附件1-A馆'].map((stem) =>
      names.claim(stem, '.docx'),
    );
    expect(claimed).toEqual([
      '附件1-A馆.docx',
      '附件1-a馆（2）.docx',
      '附件1-é.docx',
      '附件1-e\u0301（2）.docx',
      '附件1-A馆（3）.docx',
    ]);
  });

  test('of another ending do not disturb each other', () => {
    const names = new FolderNames();
    expect(['.docx', '.pdf'].map((ending) => names.claim('附件1', ending))).toEqual([
      '附件1.docx',
      '附件1.pdf',
    ]);
  });

  test('that are long keep their number', () => {
    const names = new FolderNames();
    const [one, other] = [names.claim('字'.repeat(100), '.docx'), names.claim('字'.repeat(100), '.docx')];
    expect(one).toBe(`${'字'.repeat(60)}.docx`);
    expect(other).toBe(`${'字'.repeat(57)}（2）.docx`);
  });

  test('of any stems are different, safe and not too long', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 20 }), (stems) => {
        const names = new FolderNames();
        const claimed = stems.map((stem) => names.claim(stem, ''));
        expect(new Set(claimed.map(nameKey)).size).toBe(stems.length);
        for (const name of claimed) expect(safeStem(name)).toBe(name);
      }),
    );
  });
});

test('what is put behind a name stays whole however long the name is', () => {
  const long = '字'.repeat(60);
  const photo = (stem: string) => markedStem(stem, '{file}-照片{number}', 'file', { number: '12' });
  expect(photo('附件1-样例')).toBe('附件1-样例-照片12');
  expect(photo(long)).toMatch(/^字{57}-照片12$/u);
  expect(utf8Bytes(photo(long))).toBeLessThanOrEqual(180);
});
