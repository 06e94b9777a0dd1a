import { describe, expect, test } from 'vitest';
import { formDefinition } from '../../../shared/form/definition.ts';
import { type SealRoom, sealRoom } from '../../../shared/form/sealRoom.ts';
import { builtInNotice } from '../../helpers/forms.ts';

type Print = ReturnType<typeof builtInNotice>['print'];

/** The room in the cell of the 推荐意见, with changes to the print style. */
function roomFor(
  text: string,
  changes: Partial<Print['seal']> & { sealRowMm?: number } = {},
  date = '',
): SealRoom {
  const notice = builtInNotice();
  const { sealRowMm = notice.print.sealRowMm, ...seal } = changes;
  const print = { ...notice.print, sealRowMm, seal: { ...notice.print.seal, ...seal } };
  return sealRoom(formDefinition({ ...notice, print }, 'unit'), 'recommendation', { text, date });
}

/** The row does not grow: what is missing then is seen. */
const FIXED = { rowMaxMm: 45 };

describe('a seal of 42 mm', () => {
  test.each([
    ['no opinion', ''],
    ['a short opinion that ends left of it', '同意推荐。'],
    ['a row that grows for three lines', '同'.repeat(80)],
    ['the most lines that leave it room', '同意。\n'.repeat(4)],
  ])('fits beside or below %s', (_, text) => {
    expect(roomFor(text)).toMatchObject({ missingMm: 0, widthMm: 124 });
  });

  test.each([
    ['', 0],
    ['同意推荐。', 0],
    ['同'.repeat(26), 8],
    ['同'.repeat(50), 16],
  ])('in a row that stays at 45 mm, %j: %i mm are missing', (text, missing) => {
    expect(roomFor(text, FIXED).missingMm).toBe(missing);
  });

  test('does not fit below an opinion that fills the largest row, and the lines that would do are known', () => {
    const room = roomFor('同'.repeat(300));
    expect(room.missingMm).toBeGreaterThan(0);
    expect(room.lines.length).toBeGreaterThan(room.maxLines);
    expect(roomFor('同'.repeat(26 + 28 * (room.maxLines - 1))).missingMm).toBe(0);
    expect(roomFor('同'.repeat(26 + 28 * room.maxLines)).missingMm).toBeGreaterThan(0);
  });
});

test('another seal is another setting: a cell too low says by how much', () => {
  expect(roomFor('', { ...FIXED, diameterMm: 51 }).missingMm).toBe(6);
  expect(roomFor('', { ...FIXED, diameterMm: 45 }).missingMm).toBe(0);
  expect(roomFor('', { diameterMm: 51 })).toMatchObject({ missingMm: 0, heightMm: 51 });
});

test.each(['', '同意推荐。', '同'.repeat(80), '同'.repeat(300)])(
  'everything that is drawn stands in the cell, the seal over the date at its foot (%#)',
  (text) => {
    const { widthMm, heightMm, lines, foot, seal } = roomFor(text, {}, '2021-10-08');
    for (const box of [...lines, foot]) {
      expect(box.leftMm).toBeGreaterThan(0);
      expect(box.leftMm + box.widthMm).toBeLessThan(widthMm);
      expect(box.topMm).toBeGreaterThan(0);
      expect(box.topMm + box.heightMm).toBeLessThan(heightMm);
    }
    expect(seal.xMm + seal.radiusMm).toBeLessThanOrEqual(widthMm);
    expect(seal.yMm + seal.radiusMm).toBeCloseTo(heightMm, 6);
    const date = { x: foot.leftMm + 0.75 * foot.widthMm, y: foot.topMm + foot.heightMm / 2 };
    expect(Math.hypot(date.x - seal.xMm, date.y - seal.yMm)).toBeLessThan(seal.radiusMm * 0.75);
    expect(Math.max(...lines.map((line) => line.topMm + line.heightMm), 0)).toBeLessThanOrEqual(foot.topMm);
  },
);

test('a row is never lower than the notice’s', () => {
  for (const text of ['', '同意。', '同'.repeat(40)])
    expect(roomFor(text).heightMm).toBeGreaterThanOrEqual(45);
  expect(roomFor('', { sealRowMm: 60 }).heightMm).toBe(60);
});
