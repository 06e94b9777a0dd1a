import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIntervention, SNAPSHOT_REASONS } from '../../../shared/narrative/history.ts';
import { FEW, type Kept, MOST, MOST_BYTES, thinnedOut } from '../../../shared/narrative/thinHistory.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2021, 8, 20, 2, 30);
const iso = (ms: number) => new Date(ms).toISOString();

/** Texts kept so long ago (ms), in this order, with ids from 1. */
const keptAgo = (ages: readonly number[], more: Partial<Kept> = {}): readonly Kept[] =>
  ages.map((age, at) => ({ id: at + 1, at: iso(NOW - age), reason: 'interval', bytes: 100, ...more }));

/** So many of the last hour that the rules of age are at work. */
const enough = Array.from({ length: FEW }, (_, at) => (FEW - at) * 1_000);

const stayingOf = (history: readonly Kept[], now = NOW) => {
  const gone = thinnedOut(history, iso(now));
  return history.filter(({ id }) => !gone.includes(id));
};
const agesOf = (history: readonly Kept[]) => history.map(({ at }) => NOW - Date.parse(at));

describe('the history of a text is thinned out', () => {
  test('not while it is short, however old', () => {
    const old = Array.from({ length: FEW }, (_, at) => 400 * DAY - at * MINUTE);
    expect(thinnedOut(keptAgo(old), iso(NOW))).toEqual([]);
  });

  test('the last hour stays, then the last of each hour, then the last of each day', () => {
    const first = 90 * DAY;
    const old = [
      first,
      3 * DAY + 10 * MINUTE,
      3 * DAY + 5 * MINUTE,
      3 * HOUR + 10 * MINUTE,
      3 * HOUR + 5 * MINUTE,
    ];
    expect(agesOf(stayingOf(keptAgo([...old, ...enough])))).toEqual([
      first,
      3 * DAY + 5 * MINUTE,
      3 * HOUR + 5 * MINUTE,
      ...enough,
    ]);
  });

  test('a day is a day in Beijing', () => {
    // 23:50 and 00:10 there, both on 17 September in UTC.
    const [before, after] = [Date.UTC(2021, 8, 17, 15, 50), Date.UTC(2021, 8, 17, 16, 10)];
    const ages = [90 * DAY, NOW - before, NOW - after, ...enough];
    expect(agesOf(stayingOf(keptAgo(ages)))).toEqual(ages);
  });

  test('what stood before an intervention stays for 30 days', () => {
    const history = (age: number) =>
      keptAgo([90 * DAY, age + 2 * MINUTE, age + MINUTE, age, ...enough]).map((kept) =>
        kept.id === 2 ? { ...kept, reason: 'restore' as const } : kept,
      );
    expect(
      stayingOf(history(29 * DAY))
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual([1, 2, 4]);
    expect(
      stayingOf(history(30 * DAY))
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual([1, 4, 5]);
  });

  test('too many: the oldest go, the first and those before an intervention not', () => {
    const ages = Array.from({ length: MOST + 3 }, (_, at) => (MOST + 3 - at) * 1_000);
    const history = keptAgo(ages).map((kept) =>
      kept.id === 2 ? { ...kept, reason: 'loss' as const } : kept,
    );
    expect(thinnedOut(history, iso(NOW))).toEqual([3, 4, 5]);
  });

  test('too large: the oldest go until the rest fits', () => {
    const history = keptAgo([5_000, 4_000, 3_000, 2_000, 1_000], { bytes: MOST_BYTES / 2 });
    expect(thinnedOut(history, iso(NOW))).toEqual([2]);
  });

  const anyHistory = fc
    .array(
      fc.record({
        // Also later than now, and in any order: clocks are set.
        at: fc.integer({ min: NOW - 60 * DAY, max: NOW + 2 * DAY }).map(iso),
        reason: fc.constantFrom(...SNAPSHOT_REASONS),
        bytes: fc.integer({ min: 1, max: 300_000 }),
      }),
      { maxLength: 200, size: 'max' },
    )
    .map((history) => history.map((kept, at) => ({ id: at + 1, ...kept })));

  test('of any history the first and the last stay, it is bounded, and thinning again removes nothing', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const staying = stayingOf(history);
        expect([staying[0], staying.at(-1)]).toEqual([history[0], history.at(-1)]);
        expect(staying.length).toBeLessThanOrEqual(MOST);
        const between = staying.slice(1, -1).reduce((sum, { bytes }) => sum + bytes, 0);
        expect(between).toBeLessThanOrEqual(MOST_BYTES);
        expect(stayingOf(staying)).toEqual(staying);
      }),
    );
  });

  test('while it is within the bounds, time only takes away, and what is young or protected stays', () => {
    const small = anyHistory.map((history) =>
      history.slice(0, MOST).map((kept) => ({ ...kept, bytes: 100 })),
    );
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 40 * DAY }), (history, later) => {
        const [now, then] = [stayingOf(history), stayingOf(history, NOW + later)];
        expect(then.filter((kept) => !now.includes(kept))).toEqual([]);
        const mustStay = history.filter(
          ({ at, reason }) => NOW - Date.parse(at) < (isIntervention(reason) ? 30 * DAY : HOUR),
        );
        expect(mustStay.filter((kept) => !now.includes(kept))).toEqual([]);
      }),
    );
  });
});
