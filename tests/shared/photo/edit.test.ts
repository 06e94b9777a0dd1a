import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CROP_LEAST,
  CROP_WHOLE,
  croppedTo,
  cropRegion,
  editedSize,
  editText,
  isEdited,
  NO_EDIT,
  type PhotoEdit,
  parseEdit,
  photoEditSchema,
  turnedBy,
} from '../../../shared/photo/edit.ts';

const LANDSCAPE = { widthPx: 4000, heightPx: 3000 };
const TOP_RIGHT = { left: 5000, top: 0, width: 5000, height: 2500 };

const side = fc
  .tuple(fc.integer({ min: 0, max: CROP_WHOLE - CROP_LEAST }), fc.nat(CROP_WHOLE))
  .map(([from, length]) => [from, Math.max(CROP_LEAST, Math.min(length, CROP_WHOLE - from))] as const);
const anyEdit: fc.Arbitrary<PhotoEdit> = fc.record({
  turns: fc.constantFrom(0, 1, 2, 3),
  crop: fc.option(
    fc
      .tuple(side, side)
      .map(([[left, width], [top, height]]) => ({ left, top, width, height }))
      .filter(({ width, height }) => width < CROP_WHOLE || height < CROP_WHOLE),
  ),
});
const anySize = fc.record({
  widthPx: fc.integer({ min: 1, max: 20_000 }),
  heightPx: fc.integer({ min: 1, max: 20_000 }),
});

describe('a turn', () => {
  test('to the right takes the crop along: what stood at the top right stands at the bottom right', () => {
    const turned = turnedBy({ turns: 0, crop: TOP_RIGHT }, 1);
    expect(turned).toEqual({ turns: 1, crop: { left: 7500, top: 5000, width: 2500, height: 5000 } });
  });

  test('to the left brings it to the top left', () => {
    const turned = turnedBy({ turns: 0, crop: TOP_RIGHT }, -1);
    expect(turned).toEqual({ turns: 3, crop: { left: 0, top: 0, width: 2500, height: 5000 } });
  });

  test('and one back, or four the same way, change nothing', () => {
    fc.assert(
      fc.property(anyEdit, (edit) => {
        expect(turnedBy(turnedBy(edit, 1), -1)).toEqual(edit);
        expect([1, 1, 1, 1].reduce<PhotoEdit>((turned) => turnedBy(turned, 1), edit)).toEqual(edit);
      }),
    );
  });

  test('turns the size of what is shown', () => {
    fc.assert(
      fc.property(anyEdit, anySize, (edit, size) => {
        const before = editedSize(size, edit);
        const after = editedSize(size, turnedBy(edit, 1));
        // A crop that ends inside a pixel may take it or leave it.
        expect(Math.abs(after.widthPx - before.heightPx)).toBeLessThanOrEqual(1);
        expect(Math.abs(after.heightPx - before.widthPx)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a size after an edit', () => {
  test.each<[string, PhotoEdit, number, number]>([
    ['nothing', NO_EDIT, 4000, 3000],
    ['one turn', { turns: 1, crop: null }, 3000, 4000],
    ['two turns', { turns: 2, crop: null }, 4000, 3000],
    ['a crop', { turns: 0, crop: TOP_RIGHT }, 2000, 750],
    ['a crop of the turned picture', { turns: 1, crop: TOP_RIGHT }, 1500, 1000],
  ])('%s', (_, edit, widthPx, heightPx) => {
    expect(editedSize(LANDSCAPE, edit)).toEqual({ widthPx, heightPx });
  });

  test('is at least a pixel, and the part of the picture stays inside it', () => {
    fc.assert(
      fc.property(anyEdit, anySize, ({ crop }, size) => {
        if (!crop) return;
        const { left, top, width, height } = cropRegion(size, crop);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(size.widthPx);
        expect(top + height).toBeLessThanOrEqual(size.heightPx);
      }),
    );
  });
});

test('a crop of the whole picture is none', () => {
  const whole = { left: 0, top: 0, width: CROP_WHOLE, height: CROP_WHOLE };
  expect(croppedTo({ turns: 2, crop: TOP_RIGHT }, whole)).toEqual({ turns: 2, crop: null });
  expect(isEdited(croppedTo(NO_EDIT, whole))).toBe(false);
});

describe('the text of an edit', () => {
  test('is empty for none, short for the others', () => {
    expect(editText(NO_EDIT)).toBe('');
    expect(editText({ turns: 3, crop: null })).toBe('r3');
    expect(editText({ turns: 0, crop: TOP_RIGHT })).toBe('r0c5000-0-5000-2500');
  });

  test('names it again, and fits into a file name and an address', () => {
    fc.assert(
      fc.property(anyEdit, (edit) => {
        expect(parseEdit(editText(edit))).toEqual(edit);
        expect(editText(edit)).toMatch(/^[a-z0-9-]*$/u);
      }),
    );
  });

  test.each([
    'r4',
    'r0',
    'r1 ',
    'R1',
    'r1c0-0-10000-10001',
    'r1c9000-0-2000-5000',
    'r1c0-0-1-5000',
    'r01',
    'r1c00-0-5000-5000',
    'r1c-1-0-5000-5000',
    '..',
  ])('%s names none', (text) => {
    expect(parseEdit(text)).toBeUndefined();
  });
});

test.each([
  { turns: 4, crop: null },
  { turns: 0.5, crop: null },
  { turns: 0 },
  { turns: 0, crop: { ...TOP_RIGHT, left: 6000 } },
  { turns: 0, crop: { ...TOP_RIGHT, width: 10 } },
  { turns: 0, crop: { ...TOP_RIGHT, top: 0.5 } },
])('no edit from outside: %j', (edit) => {
  expect(photoEditSchema.safeParse(edit).success).toBe(false);
});
