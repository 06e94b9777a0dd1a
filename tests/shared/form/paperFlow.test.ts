import { describe, expect, test } from 'vitest';
import type { PaperBlock } from '../../../shared/form/paperBlocks.ts';
import { flow } from '../../../shared/form/paperFlow.ts';

const CELL = { pageMm: 102, edgeMm: 1 };
const HEAD = { page: 0, topMm: 1 };
const paragraph = (lines: number): PaperBlock => ({ part: 'paragraph', lines, pitchMm: 10 });
const photos = (heightMm: number): PaperBlock => ({ part: 'photoRow', heightMm });
const END: PaperBlock = { part: 'end', heightMm: 2 };

describe('pieces of a cell', () => {
  test('stand one below the other', () => {
    const { starts, end, emptyMm } = flow([paragraph(3), photos(40), END], HEAD, CELL);
    expect(starts).toEqual([HEAD, { page: 0, topMm: 31 }, { page: 0, topMm: 71 }]);
    expect(end).toEqual({ page: 0, topMm: 73 });
    expect(emptyMm).toEqual([]);
  });

  test('go on over the end of a page line by line', () => {
    const { starts, end, emptyMm } = flow([paragraph(9), paragraph(2)], HEAD, CELL);
    expect(starts[1]).toEqual({ page: 0, topMm: 91 });
    expect(end).toEqual({ page: 1, topMm: 11 });
    expect(emptyMm).toEqual([0]);
  });

  test('go to the next page whole when they are photos, and leave the thin line above them behind', () => {
    const { starts, end, emptyMm } = flow([paragraph(7), photos(40)], HEAD, CELL);
    expect(starts[1]?.page).toBe(1);
    expect(end.topMm).toBeCloseTo(41 - 1.76, 1);
    expect(emptyMm).toEqual([30]);
  });

  test('begin where the page has no room for a line left on the next one', () => {
    expect(flow([paragraph(1)], { page: 0, topMm: 95 }, CELL).starts).toEqual([{ page: 1, topMm: 1 }]);
  });
});

test('space in front of photos takes them to the next page, and counts as empty', () => {
  const blocks = [paragraph(4), photos(40), END];
  expect(flow(blocks, HEAD, CELL).end.page).toBe(0);
  const { starts, emptyMm } = flow(blocks, HEAD, CELL, { block: 1, mm: 30 });
  expect(starts[1]?.page).toBe(1);
  expect(emptyMm).toEqual([60]);
});
