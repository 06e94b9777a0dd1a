import { beforeAll, describe, expect, test } from 'vitest';
import type { FilledForm } from '../../../../electron/documents/filling/fillForm.ts';
import type { FormDocument } from '../../../../electron/documents/formDocument.ts';
import { definitionOf } from '../../../helpers/forms.ts';
import { filledWith, proofOf } from '../filling/fillings.ts';
import { wordTemplate } from '../filling/wordTemplate.ts';
import { formOf, framedPhotos } from '../samples.ts';
import { inDocument, type Mutation, mutated, RELATIONS, swapped, TYPES } from './mutations.ts';

let template: Uint8Array;
let values: FormDocument;
let filled: FilledForm;

beforeAll(async () => {
  template = wordTemplate(definitionOf('unit'), definitionOf('activity'));
  const opinion = { text: '同意推荐。', date: '2021-10-08' };
  values = formOf(
    'activity',
    {
      narrative: '一、活动背景\n9月11日，样例广场办活动3场。',
      opinions: { recommendation: opinion, approval: { text: '', date: '' } },
    },
    { photos: await framedPhotos('LPS') },
  );
  filled = (await filledWith(template, values)).filled;
});

const problemOf = async (mutation: Mutation) => {
  const proof = await proofOf(template, values, { ...filled, bytes: mutated(filled.bytes, mutation) });
  return proof.ok ? undefined : proof.error.details.problem;
};

test('a filled file is proven with its count and its photos', async () => {
  expect(await proofOf(template, values, filled)).toMatchObject({ ok: true, value: { photos: 3 } });
});

/** What a careless filler would have done to the file, and what the proof calls it. */
const FAULTS: readonly (readonly [string, string, Mutation])[] = [
  ['another value', 'field', inDocument((xml) => xml.replace('样例联系人', '样例联系'))],
  ['a paragraph lost', 'narrative', inDocument((xml) => xml.replace(/一、活动背景/u, ''))],
  ['a caption lost', 'captions', inDocument((xml) => xml.replace(/第2幅：活动现场(?=<)/u, ''))],
  ['an opinion changed', 'opinion', inDocument((xml) => xml.replace('同意推荐', '不同意推荐'))],
  ['a date changed', 'opinion', inDocument((xml) => xml.replace(/2021(?=年10月)/u, '2020'))],
  ['a label changed', 'outside', inDocument((xml) => xml.replace('主办', '举办'))],
  ['a note lost', 'outside', inDocument((xml) => xml.replace('备注', ''))],
  ['a look outside changed', 'outside', inDocument((xml) => xml.replace('<w:b/>', ''))],
  ['a row more', 'outside', inDocument((xml) => xml.replace('</w:tbl>', '<w:tr/></w:tbl>'))],
  ['the prompt changed', 'fixedWords', inDocument((xml) => xml.replace(/1000(?=[^<]*<)/u, '2000'))],
  [
    '盖章 lost',
    'fixedWords',
    inDocument((xml) => xml.slice(0, xml.lastIndexOf('盖章')) + xml.slice(xml.lastIndexOf('盖章') + 2)),
  ],
  ['another part changed', 'otherPart', ({ text }) => ({ 'word/styles.xml': `${text('word/styles.xml')} ` })],
  ['a part more', 'contentTypes', () => ({ 'word/extra.bin2': 'x' })],
  [
    'a way out',
    'external',
    ({ text }) => ({
      [RELATIONS]: text(RELATIONS).replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.example.com" TargetMode="External"/></Relationships>',
      ),
    }),
  ],
  [
    'a relation changed',
    'relations',
    ({ text }) => ({
      [RELATIONS]: text(RELATIONS).replace('Target="styles.xml"', 'Target="media/photo1.jpeg"'),
    }),
  ],
  [
    'a type changed',
    'otherPart',
    ({ text }) => ({ [TYPES]: text(TYPES).replace('styles+xml', 'settings+xml') }),
  ],
  ['a macro', 'macro', () => ({ 'word/vbaProject.bin': 'x' })],
  [
    'photos in another order',
    'photoOrder',
    inDocument((xml) => swapped(xml, 'r:embed="rIdPhoto1"', 'r:embed="rIdPhoto2"')),
  ],
  ['a photo out of shape', 'photoShape', inDocument((xml) => xml.replace(/cx="(\d+)"/gu, 'cx="9$1"'))],
  [
    'a photo broken',
    'photo',
    ({ bytes }) => ({ 'word/media/photo1.jpeg': bytes('word/media/photo1.jpeg').slice(0, 900) }),
  ],
  ['a placeholder left', 'placeholder', inDocument((xml) => xml.replace('样例联系人', '{{x}}'))],
];

describe('what differs is found', () => {
  test.each(FAULTS)('%s', async (_, problem, mutation) => {
    expect(await problemOf(mutation)).toBe(problem);
  });
});
