import { describe, expect, test } from 'vitest';
import { benchForm } from '../../bench/benchForm.ts';
import { checkOurs, checkSame } from '../../bench/checks.ts';
import { peerTemplate } from '../../bench/template.ts';
import { readWordFile } from '../../bench/wordFile.ts';
import { buildFormDocument } from '../../electron/documents/formDocument.ts';

const form = await benchForm();
const ours = readWordFile(await buildFormDocument(form));
const [first, ...rest] = ours.pictures;
const [title, ...texts] = ours.paragraphs;

describe('the files of the benchmark', () => {
  test('our own holds what was entered', () => {
    expect(ours.pictures).toHaveLength(5);
    expect(() => checkOurs(ours, form)).not.toThrow();
  });

  test.each([
    ['a paragraph is missing', { ...ours, paragraphs: texts }],
    ['a paragraph is in another place', { ...ours, paragraphs: [...texts, title ?? ''] }],
    ['there is a paragraph more', { ...ours, paragraphs: [...ours.paragraphs, '更多'] }],
    ['a picture is missing', { ...ours, pictures: rest }],
    ['pictures changed places', { ...ours, pictures: [...rest, ...(first ? [first] : [])] }],
    ['a picture is larger', { ...ours, pictures: [...(first ? [{ ...first, width: 1 }] : []), ...rest] }],
  ])('a peer is refused where %s', (_, file) => {
    expect(() => checkSame('a peer', file, ours)).toThrow('a peer');
  });

  test('empty lines are no difference: a template has those of its own form', () => {
    const spaced = { ...ours, paragraphs: ours.paragraphs.flatMap((text) => [text, '']) };
    expect(() => checkSame('a peer', spaced, ours)).not.toThrow();
  });
});

test('a template has a placeholder for every blank and keeps our printed words', async () => {
  const mark = (name: string) => `{${name}}`;
  const loop = { before: '{loop}', heading1: '{1}', heading2: '{2}', text: '{text}', after: '{end}' };
  const syntax = { blank: mark, photo: mark, loop };
  const { paragraphs, pictures } = readWordFile(await peerTemplate(form, syntax));
  // In one paragraph where the photo is alone in its row, else in two.
  const photos = [1, 2, 3, 4, 5].map((number) => `{photo${number}}{caption${number}}`);
  expect(pictures).toEqual([]);
  expect(paragraphs).toEqual(expect.arrayContaining(['{recommendation}', '{approval}']));
  expect(paragraphs.join('')).toContain(photos.join(''));
  const start = paragraphs.indexOf('{loop}');
  expect(paragraphs.slice(start, start + 3)).toEqual(['{loop}', '{1}{2}{text}', '{end}']);
  expect(paragraphs).toContain(form.definition.title);
});
