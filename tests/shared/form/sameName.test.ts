import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDifference, renamedIn } from '../../../shared/form/sameName.ts';

test.each([
  // online, on the form, kind, what both begin with, the letter of each
  ['科普（一）', '科普(一)', 'width', '科普', '（', '('],
  ['２０２１科普', '2021科普', 'width', '', '２', '2'],
  ['科普 夜', '科普夜', 'blank', '科普', ' ', '夜'],
  ['科普　夜', '科普 夜', 'blank', '科普', '　', ' '],
  ['“科普夜”', '科普夜', 'quotes', '', '“', '科'],
  ['《科普夜》', '“科普夜”', 'quotes', '', '《', '“'],
  ['"科普夜"', '“科普夜”', 'quotes', '', '"', '“'],
  ['“科普夜', '“科普夜”', 'quotes', '“科普夜', '', '”'],
  ['VR科普', 'vr科普', 'case', '', 'V', 'v'],
  ['Ｖr科普', 'vr科普', 'width', '', 'Ｖ', 'v'],
  ['科普嘉年华', '科普佳年华', 'other', '科普', '嘉', '佳'],
  ['科普夜活动', '科普夜', 'longer', '科普夜', '活', ''],
  ['科普夜', '科普夜第2场', 'longer', '科普夜', '', '第'],
  ['', '科普夜', 'longer', '', '', '科'],
  // The same to the eye: a compatibility ideograph (U+F92C) beside the usual 郎 (U+90CE).
  ['\uf92c', '\u90ce', 'alike', '', '\uf92c', '\u90ce'],
  // What a person sees as one letter is one.
  ['👨‍👩‍👧科普', '👨‍👩‍👦科普', 'other', '', '👨‍👩‍👧', '👨‍👩‍👦'],
])('“%s” online, “%s” on the form: %s', (online, onForm, kind, same, letter, other) => {
  expect(firstDifference(online, onForm)).toEqual({ kind, same, online: letter, onForm: other });
});

const name = fc.string({
  unit: fc.constantFrom(...'科普夜活动（(）)“”《》"aAａＡ 　1１', '👨‍👩‍👧', '\u90ce', '\uf92c'),
});

test('names are the same exactly where no letter differs', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(firstDifference(one, other) === undefined).toBe(one === other);
      expect(firstDifference(one, one)).toBeUndefined();
    }),
  );
});

test('both names go on from what they share with letters that differ, and either may come first', () => {
  fc.assert(
    fc.property(name, name, name, (begin, one, other) => {
      const found = firstDifference(begin + one, begin + other);
      if (found === undefined) return;
      expect((begin + one).startsWith(found.same + found.online)).toBe(true);
      expect((begin + other).startsWith(found.same + found.onForm)).toBe(true);
      expect(found.online).not.toBe(found.onForm);
      expect(found.same.length).toBeGreaterThanOrEqual(begin.length);
      expect(firstDifference(begin + other, begin + one)).toEqual({
        ...found,
        online: found.onForm,
        onForm: found.online,
      });
    }),
  );
});

test('what a name changes in one letter is found at that letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'科普夜活动'), { minLength: 1 }),
      fc.nat(),
      fc.constantFrom(['其', 'other'], [' ', 'blank'], ['”', 'quotes']),
      (letters, place, [letter = '', kind]) => {
        const at = place % letters.length;
        const found = firstDifference(letters.join(''), letters.with(at, letter).join(''));
        expect(found).toEqual({
          kind,
          same: letters.slice(0, at).join(''),
          online: letters[at],
          onForm: letter,
        });
      },
    ),
  );
});

test('a name is changed in a text wherever it stands, letter by letter', () => {
  const text = '“科学夜(一)”开幕。\n科学夜(一)共三天，科学夜（一）照旧。';
  expect(renamedIn(text, '科学夜(一)', '科学夜（一）')).toEqual({
    text: '“科学夜（一）”开幕。\n科学夜（一）共三天，科学夜（一）照旧。',
    places: 2,
  });
  // A dollar and a bracket are letters like any other.
  expect(renamedIn('a.b', '.', '$&')).toEqual({ text: 'a$&b', places: 1 });
  expect(renamedIn('别的', '科学夜', '科普夜')).toBeUndefined();
  expect(renamedIn('别的', '', '科普夜')).toBeUndefined();
  expect(renamedIn('科学夜', '科学夜', '科学夜')).toBeUndefined();
});
