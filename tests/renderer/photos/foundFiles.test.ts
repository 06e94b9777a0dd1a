import { describe, expect, test } from 'vitest';
import { filesOfFolder, MAX_DEPTH, MAX_FOUND, picturesAmong } from '../../../renderer/photos/foundFiles.ts';

const file = (path: string, type = '') => {
  const name = path.split('/').at(-1) ?? '';
  return Object.defineProperty(new File(['x'], name, { type }), 'webkitRelativePath', { value: path });
};
const namesOf = (files: readonly File[]) => files.map(({ name }) => name);

describe('the pictures of a folder', () => {
  test('are those by type or by ending, in the order of their numbers', () => {
    const names = ['科普/图10.HEIC', '科普/图2.jpg', '科普/扫描.TIFF', '科普/说明.docx', '科普/名单.xlsx'];
    const found = picturesAmong([...names.map((name) => file(name)), file('科普/微信图片', 'image/jpeg')]);
    expect(namesOf(found.files)).toEqual(
      expect.arrayContaining(['图2.jpg', '图10.HEIC', '扫描.TIFF', '微信图片']),
    );
    expect(namesOf(found.files).indexOf('图2.jpg')).toBeLessThan(namesOf(found.files).indexOf('图10.HEIC'));
    expect(found).toMatchObject({ others: 2, isCut: false });
  });

  test('what systems put there by themselves is not counted', () => {
    const found = picturesAmong(
      ['a/Thumbs.db', 'a/.DS_Store', 'a/desktop.ini', 'a/._图1.jpg'].map((name) => file(name)),
    );
    expect(found).toEqual({ files: [], others: 0, isCut: false });
  });

  test('are bounded in number, and it is said', () => {
    const many = Array.from({ length: MAX_FOUND + 20 }, (_, at) => file(`a/${at}.jpg`));
    const found = picturesAmong(many);
    expect(found.files).toHaveLength(MAX_FOUND);
    expect(found.isCut).toBe(true);
    expect(namesOf(found.files).slice(0, 3)).toEqual(['0.jpg', '1.jpg', '2.jpg']);
  });

  test('are not looked for deeper than people keep them', () => {
    const deep = (folders: number) => file(`${'f/'.repeat(folders)}${folders}.jpg`);
    expect(namesOf(filesOfFolder([deep(1), deep(MAX_DEPTH), deep(MAX_DEPTH + 1)]).files)).toEqual([
      '1.jpg',
      `${MAX_DEPTH}.jpg`,
    ]);
  });
});
