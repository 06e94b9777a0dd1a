import { describe, expect, test } from 'vitest';
import { checkForm } from '../../../shared/form/check.ts';
import { type Finding, findingKey, hasErrors } from '../../../shared/form/finding.ts';
import type { PhotoFacts } from '../../../shared/photo/facts.ts';
import { loosePhotoHints } from '../../../shared/photo/hints.ts';
import { builtInNotice, definitionOf, sampleContent } from '../../helpers/forms.ts';
import { photoFacts } from '../../helpers/photoFacts.ts';

const PRINT = 'a'.repeat(32);

/** What is found about photos with these facts on a form, file names a, b, c … */
function found(...facts: readonly (Partial<PhotoFacts> | undefined)[]): readonly Finding[] {
  const photos = facts.map((_, at) => ({ file: 'abcde'.charAt(at), caption: '' }));
  return checkForm(
    definitionOf('unit'),
    sampleContent('unit', { photos }),
    facts.map((each) => each && photoFacts(each)),
  ).filter(({ code }) => code.startsWith('photo'));
}

const codes = (findings: readonly Finding[]) => findings.map(({ code, details }) => [code, details.number]);

test('photos in order, and photos of which nothing is known, give no hints', () => {
  expect(found({}, {}, {})).toEqual([]);
  expect(found(undefined, undefined, undefined)).toEqual([]);
});

test('all of them are hints: none keeps a form from being handed in', () => {
  const all = found(
    { rescued: true, frames: 3, type: 'gif', fingerprint: PRINT },
    { widthPx: 200, heightPx: 150, fingerprint: PRINT, takenAt: '2020-01-02T03:04:05' },
    {},
  );
  expect(codes(all)).toEqual([
    ['photoRescued', 1],
    ['photoFirstOfMany', 1],
    ['photoFewPixels', 2],
    ['photoOutsideWeek', 2],
    ['photosAlike', 2],
  ]);
  expect(hasErrors(all)).toBe(false);
  expect(all.every(({ severity }) => severity === 'hint')).toBe(true);
});

describe('too few pixels', () => {
  test('are counted for the width at which the photo is printed: half a row wants fewer', () => {
    const [, , alone] = [{}, {}, { widthPx: 480, heightPx: 360 }];
    // The last of three stands alone, in the width of one; in a pair it has less.
    expect(codes(found({}, {}, alone))).toEqual([['photoFewPixels', 3]]);
    expect(codes(found({}, alone, {}, {}))).toEqual([]);
  });

  test('are said with the pixels per inch and the least of the notice', () => {
    const [hint] = found({ widthPx: 300, heightPx: 225 }, {}, {}, {});
    expect(hint?.details).toMatchObject({ min: 150, widthPx: 300, heightPx: 225 });
    expect(Number(hint?.details.ppi)).toBeGreaterThan(90);
    expect(Number(hint?.details.ppi)).toBeLessThan(150);
  });
});

describe('the day on which a photo was taken', () => {
  test.each([
    ['2021-09-10T23:59:59', true],
    ['2021-09-11T00:00:00', false],
    ['2021-09-17T23:59:59', false],
    ['2021-09-18T00:00:00', true],
    [null, false],
  ])('%s is outside the week: %s', (takenAt, outside) => {
    expect(found({ takenAt }, {}, {}).map(({ code }) => code)).toEqual(outside ? ['photoOutsideWeek'] : []);
  });
});

test('of three that look alike the second and third are named, each with the first', () => {
  const alike = found({ fingerprint: PRINT }, { fingerprint: PRINT }, { fingerprint: PRINT });
  expect(alike.map(({ details }) => [details.number, details.other])).toEqual([
    [2, 1],
    [3, 1],
  ]);
});

test('a hint ticked off stays with its photo, and a pair stays one pair, when the photos change places', () => {
  const definition = definitionOf('unit');
  const small = photoFacts({ widthPx: 200, heightPx: 150, fingerprint: PRINT });
  const other = photoFacts({ fingerprint: PRINT });
  const keys = (order: readonly (readonly [string, PhotoFacts])[]) =>
    checkForm(
      definition,
      sampleContent('unit', { photos: order.map(([file]) => ({ file, caption: '' })) }),
      order.map(([, facts]) => facts),
    )
      .filter(({ code }) => code.startsWith('photo'))
      .map(findingKey)
      .toSorted();
  const [a, b, c] = [['a', small] as const, ['b', other] as const, ['c', photoFacts()] as const];
  expect(keys([a, b, c])).toEqual(keys([c, b, a]));
  expect(keys([a, b, c])).toEqual(['photoFewPixels:photos:a', 'photosAlike:photos:a b']);
});

test('a photo by itself is compared with those before it only', () => {
  const photo = { number: 2, file: 'b', facts: photoFacts({ fingerprint: PRINT }) };
  const before = { number: 1, file: 'a', facts: photoFacts({ fingerprint: PRINT }) };
  expect(loosePhotoHints(builtInNotice(), photo, [])).toEqual([]);
  expect(codes(loosePhotoHints(builtInNotice(), photo, [before]))).toEqual([['photosAlike', 2]]);
});
