import { describe, expect, test } from 'vitest';
import type { WordPicture } from '../../../shared/wordUpdate/model.ts';
import { photoDifferences, photosWith } from '../../../shared/wordUpdate/photoDifferences.ts';

const PHOTOS = ['a', 'b', 'c'].map((id) => ({ id, caption: `${id}图` }));
const known = (photo: string, caption = `${photo}图`): WordPicture => ({ kind: 'known', photo, caption });
const fresh = (sha256: string): WordPicture => ({ kind: 'new', sha256, url: '', caption: '新图' });

const differing = (pictures: readonly WordPicture[]) =>
  photoDifferences(PHOTOS, pictures).map(({ id, caution }) => `${id}${caution ? ` ${caution}` : ''}`);
const placed = (pictures: readonly WordPicture[], taken: readonly string[]) =>
  photosWith(PHOTOS, pictures, new Set(taken)).map((photo) =>
    'id' in photo ? `${photo.id}:${photo.caption}` : `${photo.sha256}!`,
  );

describe('photos of a form and pictures of a file', () => {
  test('the same ones differ in nothing', () => {
    expect(differing(['a', 'b', 'c'].map((id) => known(id)))).toEqual([]);
  });

  test('a caption, one that is missing, a new one, another order: each by itself', () => {
    const pictures = [known('c'), fresh('x'), known('a', '改了')];
    expect(differing(pictures)).toEqual(['caption a', 'missing b', 'new x', 'order']);
    expect(placed(pictures, [])).toEqual(['a:a图', 'b:b图', 'c:c图']);
    expect(placed(pictures, ['caption a'])).toEqual(['a:改了', 'b:b图', 'c:c图']);
    expect(placed(pictures, ['missing b'])).toEqual(['a:a图', 'c:c图']);
    expect(placed(pictures, ['new x'])).toEqual(['a:a图', 'b:b图', 'c:c图', 'x!']);
    expect(placed(pictures, ['order'])).toEqual(['c:c图', 'a:a图', 'b:b图']);
    expect(placed(pictures, ['caption a', 'missing b', 'new x', 'order'])).toEqual(['c:c图', 'x!', 'a:改了']);
  });

  test('a new one stands behind the picture that it follows in the file, at the front where it follows none', () => {
    expect(placed([fresh('x'), known('a'), fresh('y'), known('b'), known('c')], ['new x', 'new y'])).toEqual([
      'x!',
      'a:a图',
      'y!',
      'b:b图',
      'c:c图',
    ]);
  });

  test('a file without any of them takes none away unless a person says so; nor does an empty caption', () => {
    expect(differing([])).toEqual(['missing a empty', 'missing b empty', 'missing c empty']);
    expect(differing([known('a', ''), known('b'), known('c')])).toEqual(['caption a empty']);
  });
});
