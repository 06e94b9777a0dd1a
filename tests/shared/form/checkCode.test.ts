import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckedContent, checkCode, codeIn } from '../../../shared/form/checkCode.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function contentOf(changes: Partial<CheckedContent> = {}): CheckedContent {
  const photos = ['一', '二', '三'].map((caption) => ({ sha256: sha256(caption), caption }));
  return { ...sampleContent('activity'), photos, ...changes };
}

const definition = definitionOf('activity');
const code = (changes: Partial<CheckedContent> = {}) => checkCode(definition, contentOf(changes));
const [one, two, three] = contentOf().photos;
if (!one || !two || !three) throw new Error('three photos');

describe('the check code', () => {
  test('stays what it is: it stands on paper', () => {
    expect(code()).toBe('JK7F-YXGA');
  });

  test('is eight characters that nobody mistakes for others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (narrative) => {
        expect(code({ narrative })).toMatch(/^[34679ACDEFGHJKMNPQRTVWXY]{4}-[34679ACDEFGHJKMNPQRTVWXY]{4}$/u);
      }),
    );
  });

  test.each<[string, Partial<CheckedContent>]>([
    ['the reporting unit', { reportingUnit: '样例市样例区科协' }],
    ['a blank', { fields: { ...contentOf().fields, fax: '1' } }],
    ['the same value in another blank', { fields: { ...contentOf().fields, duty: '', fax: '科员' } }],
    ['one character of the narrative', { narrative: `${contentOf().narrative}！` }],
    ['two paragraphs made one', { narrative: contentOf().narrative.replace('\n', '') }],
    ['a caption', { photos: [one, two, { ...three, caption: '四' }] }],
    ['a picture', { photos: [one, two, { ...three, sha256: sha256('四') }] }],
    ['the order of the photos', { photos: [two, one, three] }],
    ['a photo more', { photos: [one, two, three, three] }],
  ])('is another one after a change of %s', (_, changes) => {
    expect(code(changes)).not.toBe(code());
  });

  test('knows a picture that came in a package by what it was known as where it was made', () => {
    const copy = { ...three, sha256: sha256('a smaller copy'), knownAs: three.sha256 };
    expect(code({ photos: [one, two, copy] })).toBe(code());
    const cropped = { turns: 1, crop: null } as const;
    const made = code({ photos: [one, two, { ...three, edit: cropped }] });
    expect(code({ photos: [one, two, { ...copy, knownAs: `${three.sha256}-r1` }] })).toBe(made);
    expect(code({ photos: [one, two, { ...copy, edit: cropped }] })).toBe(made);
    const again = { ...copy, knownAs: `${three.sha256}-r1`, edit: cropped };
    expect(new Set([code({ photos: [one, two, again] }), made, code()]).size).toBe(3);
  });

  test('differs between the two forms', () => {
    const [unit, activity] = FORM_KINDS.map((kind) => checkCode(definitionOf(kind), contentOf()));
    expect(unit).not.toBe(activity);
  });

  test('does not know how a content was put together, nor what is not printed', () => {
    const { fields } = contentOf();
    const reversed = Object.fromEntries(Object.entries(fields).toReversed());
    expect(code({ fields: reversed })).toBe(code());
    expect(code({ fields: { ...fields, fax: '' } })).toBe(code());
    expect(code({ narrative: `\n　　${contentOf().narrative}\n\n` })).toBe(code());
  });
});

test.each([
  ['校验码 7KQF-3MXA', '7KQF-3MXA'],
  ['7KQF-3MXA', '7KQF-3MXA'],
  ['第 1 页 校验码 7KQF-3MXA，共 3 页', '7KQF-3MXA'],
  ['A7KQF-3MXA', undefined],
  ['7KQF-3MX0', undefined],
  ['', undefined],
])('in “%s” stands the code %s', (text, found) => {
  expect(codeIn(text)).toBe(found);
});
