import { expect, test } from 'vitest';
import { expectedOf, readManifest } from '../../../scripts/photos/manifest.ts';

const HEAD = 'path\tbytes\twhat_it_is\twhat_is_wrong\tobserved';

const expected = (what: string) => expectedOf({ path: 'photos/a', what, isSound: true });

test('the rows of a manifest, by the names of its columns', () => {
  const rows = [HEAD, 'photos/a b.jpg\t12\tJPEG, 4x3\t-\tok', 'bad/c.png\t1\tPNG, 1x1\tcut off\t-', ''];
  expect(readManifest(rows.join('\n'))).toEqual([
    { path: 'photos/a b.jpg', what: 'JPEG, 4x3', isSound: true },
    { path: 'bad/c.png', what: 'PNG, 1x1', isSound: false },
  ]);
  expect(() => readManifest('path\tsize')).toThrow('what_it_is');
});

test.each([
  [
    'JPEG, 2576x1932, EXIF orientation 6, YCbCr/RGB, taken 2019:09:26 16:38:00; upright phone',
    { type: 'jpeg', size: { widthPx: 1932, heightPx: 2576 }, orientation: 6, takenAt: '2019-09-26T16:38:00' },
  ],
  [
    'JPEG, 600x450, EXIF orientation 4; must look the same as Flower_1 after turning',
    { size: { widthPx: 600, heightPx: 450 }, orientation: 4, looksLike: 'Flower_1' },
  ],
  [
    'Extended WEBP, 80x81, no EXIF orientation, 9 pages/frames',
    { type: 'webp', size: { widthPx: 80, heightPx: 81 }, orientation: 1, frames: 9, takenAt: null },
  ],
  [
    'HEIC, 4032x3024, EXIF orientation 6, irot 270, taken 2018:07:31 14:52:07-04:00',
    { type: 'heif', size: { widthPx: 3024, heightPx: 4032 }, orientation: 1, takenAt: '2018-07-31T14:52:07' },
  ],
  ['HEIC, 3024x4032, irot 0', { size: { widthPx: 3024, heightPx: 4032 } }],
  ['AVIF, 1024x722, no EXIF orientation, irot 270', { type: 'avif', size: { widthPx: 722, heightPx: 1024 } }],
])('what must be found out: %s', (what, asked) => {
  expect(expected(what)).toMatchObject(asked);
});

test('a description of no photo is refused', () => {
  expect(() => expected('a text')).toThrow('photos/a');
});
