import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFormDocument, type FormDocument } from '../../../../electron/documents/formDocument.ts';
import { proveForm } from '../../../../electron/documents/proof/proveForm.ts';
import { decodedSize } from '../../../../electron/photos/decodedSize.ts';
import type { ExpectedForm } from '../../../../shared/form/proof.ts';
import { markSentence } from '../../../../shared/messages/document.ts';
import { FORM_KINDS } from '../../../../shared/notice/formSchema.ts';
import { fail, ok } from '../../../../shared/result/result.ts';
import { formOf, framedPhotos } from '../samples.ts';
import {
  DOCUMENT,
  inDocument,
  type Mutation,
  mutated,
  paragraphWith,
  RELATIONS,
  swapped,
  TYPES,
} from './mutations.ts';

const NARRATIVE =
  '一、活动背景\n9月11日，样例广场办活动3场。\n（一）做法。先开会，再办。\n二、成效\n参与1200人次。';
const OPINIONS = {
  recommendation: { text: '同意推荐。\n请予审定。', date: '2021-10-08' },
  approval: { text: '', date: '' },
};

let form: FormDocument;
let file: Uint8Array;

function expectedOf({ definition, content, photos, mark }: FormDocument): ExpectedForm {
  return {
    definition,
    content,
    photos: photos.map(
      (photo) =>
        photo && {
          sha256: createHash('sha256').update(photo.jpeg).digest('hex'),
          widthPx: photo.widthPx,
          heightPx: photo.heightPx,
        },
    ),
    ...(mark && { head: markSentence(mark) }),
  };
}

const proof = (bytes: Uint8Array, of: FormDocument = form) => proveForm(bytes, expectedOf(of), decodedSize);

beforeAll(async () => {
  form = formOf(
    'activity',
    { narrative: NARRATIVE, opinions: OPINIONS },
    { photos: await framedPhotos('LPSL') },
  );
  file = await buildFormDocument(form);
});

describe('what the builder writes is proven', () => {
  test('with its count and its photos', async () => {
    expect(await proof(file)).toEqual(ok({ words: 44, photos: 4 }));
  });

  test.each(FORM_KINDS)(
    '%s: empty, marked, with a photo that could not be read, with odd characters',
    async (kind) => {
      const [first] = form.photos;
      const forms = [
        formOf(kind, { narrative: '', fields: {}, reportingUnit: '' }),
        formOf(kind, {}, { photos: [first, undefined], mark: { kind: 'draft', errors: 1 } }),
        formOf(kind, { narrative: '写着 {name}、undefined、null、[object Object] <b>&amp;</b> 𠮷👨‍👩‍👧' }),
        formOf(
          kind,
          { narrative: '　　缩进的一段　\n\n\n  另一段  ', opinions: OPINIONS },
          { mark: { kind: 'sample' } },
        ),
      ];
      for (const each of forms)
        expect(await proof(await buildFormDocument(each), each)).toMatchObject({ ok: true });
    },
  );
});

const CORE = 'docProps/core.xml';
const before = (ending: string, more: string) => (xml: string) => xml.replace(ending, more + ending);
const relation = (kind: string, target: string, mode = '') =>
  before(
    '</Relationships>',
    `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/>`,
  );
const EXTERNAL = ' TargetMode="External"';

/** Everything that a builder could get wrong, and what is said of it. */
const BROKEN: readonly (readonly [what: string, problem: string, mutation: Mutation])[] = [
  [
    'a paragraph dropped',
    'narrative',
    inDocument((xml) => xml.replace(paragraphWith(xml, '参与1200人次'), '')),
  ],
  [
    'a paragraph twice',
    'narrative',
    inDocument((xml) => xml.replace(paragraphWith(xml, '参与1200人次'), '$&$&')),
  ],
  [
    'two paragraphs swapped',
    'narrative',
    inDocument((xml) => swapped(xml, paragraphWith(xml, '参与1200人次'), paragraphWith(xml, '样例广场办'))),
  ],
  ['one character lost', 'narrative', inDocument((xml) => xml.replace('1200人次', '120人次'))],
  ['a heading run lost', 'narrative', inDocument((xml) => xml.replace('（一）做法', ''))],
  ['two photos swapped', 'photoOrder', inDocument((xml) => swapped(xml, 'r:embed="rId7"', 'r:embed="rId8"'))],
  [
    'one photo shown twice',
    'photoOrder',
    inDocument((xml) => xml.replace('r:embed="rId8"', 'r:embed="rId7"')),
  ],
  [
    'a photo stretched',
    'photoShape',
    inDocument((xml) => xml.replace(/cx="(\d+)"/gu, (_, cx) => `cx="${Math.round(Number(cx) * 1.1)}"`)),
  ],
  [
    'the frame of a photo of another size than its place',
    'photoShape',
    inDocument((xml) => xml.replace(/<a:ext cx="\d+"/u, '<a:ext cx="100"')),
  ],
  [
    'a photo cropped',
    'photoShape',
    inDocument((xml) => xml.replace('<a:srcRect/>', '<a:srcRect l="20000"/>')),
  ],
  ['a photo lost', 'photoCount', inDocument((xml) => xml.replace(/<w:drawing>.*?<\/w:drawing>/u, ''))],
  [
    'a photo half written',
    'photo',
    ({ names, bytes }) => {
      const name = names.find((each) => each.endsWith('.jpg')) ?? '';
      return { [name]: bytes(name).slice(0, 2_000) };
    },
  ],
  ['a caption lost', 'captions', inDocument((xml) => xml.replace(paragraphWith(xml, '>第2幅'), ''))],
  ['two captions swapped', 'captions', inDocument((xml) => swapped(xml, '>第2幅', '>第3幅'))],
  ['a fixed word changed', 'fixedWords', inDocument((xml) => xml.replace('通讯地址', '通信地址'))],
  ['the title changed', 'fixedWords', inDocument((xml) => xml.replace('>2021年全国', '>2020年全国'))],
  ['a note lost', 'fixedWords', inDocument((xml) => xml.replace(paragraphWith(xml, '备注：1'), ''))],
  ['a value in the wrong cell', 'field', inDocument((xml) => swapped(xml, '>样例联系人<', '>科员<'))],
  [
    'the reporting unit cut',
    'fixedWords',
    inDocument((xml) => xml.replace('>样例市样例区科学技术协会<', '>样例市<')),
  ],
  ['an opinion lost', 'opinion', inDocument((xml) => xml.replace(paragraphWith(xml, '请予审定'), ''))],
  ['another date', 'opinion', inDocument((xml) => xml.replace('2021年10月8日', '2021年10月9日'))],
  ['a row lost', 'rows', inDocument((xml) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*主办单位.*?<\/w:tr>/u, ''))],
  ['a placeholder left in a cell', 'placeholder', inDocument((xml) => xml.replace('>科员<', '>{duty}<'))],
  ['undefined in a cell', 'placeholder', inDocument((xml) => xml.replace('>科员<', '>undefined<'))],
  ['NaN in an attribute', 'placeholder', inDocument((xml) => xml.replace(/w:w="\d+"/u, 'w:w="NaN"'))],
  [
    'text that nobody entered',
    'around',
    inDocument(before('<w:sectPr', '<w:p><w:r><w:t>再见</w:t></w:r></w:p>')),
  ],
  [
    'a link to the outside',
    'external',
    ({ text }) => ({ [RELATIONS]: relation('hyperlink', 'http://a.invalid/', EXTERNAL)(text(RELATIONS)) }),
  ],
  [
    'a picture of the outside',
    'external',
    ({ text }) => ({ [RELATIONS]: relation('image', 'http://a.invalid/1.jpg', EXTERNAL)(text(RELATIONS)) }),
  ],
  [
    'a field that fetches',
    'external',
    inDocument((xml) =>
      xml.replace('<w:t xml:space="preserve">科员', '<w:instrText>INCLUDETEXT "a"</w:instrText>$&'),
    ),
  ],
  [
    'a relation lost',
    'relations',
    ({ text }) => ({ [RELATIONS]: text(RELATIONS).replace(/<Relationship Id="rId8".*?\/>/u, '') }),
  ],
  [
    'a relation to nowhere',
    'relations',
    ({ text }) => ({ [RELATIONS]: relation('image', 'media/none.jpg')(text(RELATIONS)) }),
  ],
  ['a part that nothing leads to', 'relations', () => ({ 'word/left.xml': '<left/>' })],
  ['a part without a type', 'contentTypes', () => ({ 'word/media/image9.tiff': new Uint8Array(9) })],
  [
    'a type without a part',
    'contentTypes',
    ({ text }) => ({
      [TYPES]: before('</Types>', '<Override PartName="/word/gone.xml" ContentType="a/b"/>')(text(TYPES)),
    }),
  ],
  ['a macro', 'macro', () => ({ 'word/vbaProject.bin': new Uint8Array(9) })],
  [
    'an author',
    'author',
    ({ text }) => ({ [CORE]: before('</cp:coreProperties>', '<dc:creator>张三</dc:creator>')(text(CORE)) }),
  ],
  ['XML that is not closed', 'unreadable', inDocument((xml) => xml.replace('</w:body>', ''))],
  [
    'an entity',
    'unreadable',
    inDocument((xml) => xml.replace('<w:document', '<!DOCTYPE d [<!ENTITY x "y">]><w:document')),
  ],
  ['no document at all', 'unreadable', () => ({ [DOCUMENT]: undefined })],
];

describe('a broken builder is caught', () => {
  test.each(BROKEN)('%s', async (_, problem, mutation) => {
    const answer = await proof(mutated(file, mutation));
    const problems = [answer.ok ? 'none' : answer.error.details.problem];
    expect([answer.ok ? '' : answer.error.code, ...problems]).toEqual(['proofFailed', problem]);
  });

  test('several photos that are wrong are named together, others beside them', async () => {
    const cut: Mutation = ({ names, bytes }) => {
      const pictures = names.filter((name) => name.endsWith('.jpg')).slice(0, 2);
      return Object.fromEntries(pictures.map((name) => [name, bytes(name).slice(0, 2_000)]));
    };
    expect(await proof(mutated(file, cut))).toEqual(
      fail('proofFailed', { problem: 'photo', label: '', text: '1、2', more: 0, photos: '1、2' }),
    );
    const andStretched = mutated(
      mutated(file, cut),
      inDocument((xml) => {
        const at = xml.lastIndexOf('<a:srcRect/>');
        return `${xml.slice(0, at)}<a:srcRect l="20000"/>${xml.slice(at + '<a:srcRect/>'.length)}`;
      }),
    );
    expect(await proof(andStretched)).toEqual(
      fail('proofFailed', { problem: 'photo', label: '', text: '1、2', more: 1, photos: '1、2、4' }),
    );
  });

  test('a mark forgotten, and a mark too many', async () => {
    const marked = { ...form, mark: { kind: 'draft', errors: 1 } } as const;
    const around = { ok: false, error: { details: { problem: 'around' } } };
    expect(await proof(file, marked)).toMatchObject(around);
    expect(await proof(await buildFormDocument(marked), form)).toMatchObject(around);
  });

  test('bytes that are cut off or flipped are no file', async () => {
    const flipped = file.slice();
    flipped[5_000] = (flipped[5_000] ?? 0) ^ 0xff;
    for (const broken of [file.slice(0, -100), flipped, new Uint8Array(0)])
      expect(await proof(broken)).toMatchObject(fail('proofFailed', { problem: 'unreadable' }));
  });
});
