import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../../electron/documents/formDocument.ts';
import { openPackage } from '../../../../electron/documents/reading/openPackage.ts';
import { outlineOf } from '../../../../electron/documents/reading/outline.ts';
import { reading } from '../../../../electron/documents/reading/unreadable.ts';
import { fail } from '../../../../shared/result/result.ts';
import { DOCUMENT, inDocument, type Mutation, mutated } from '../proof/mutations.ts';
import { formOf, framedPhotos } from '../samples.ts';

let file: Uint8Array;
beforeAll(async () => {
  file = await buildFormDocument(
    formOf('unit', {}, { photos: await framedPhotos('LP'), mark: { kind: 'sample' } }),
  );
});

const open = (bytes: Uint8Array) => reading(() => openPackage(bytes));
const unreadable = (reason: string, part = '') => fail('documentUnreadable', { reason, part });

describe('a Word file from a stranger is refused where it', () => {
  test.each<[string, string, string, Mutation]>([
    [
      'has an entity',
      'xml',
      DOCUMENT,
      inDocument((xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY x "y">]><w:document')),
    ],
    [
      'names one that it does not have',
      'xml',
      DOCUMENT,
      inDocument((xml) => xml.replace('<w:body>', '<w:body>&lol;')),
    ],
    ['is not closed', 'xml', DOCUMENT, inDocument((xml) => xml.slice(0, -20))],
    [
      'uses a prefix without a namespace',
      'xml',
      DOCUMENT,
      inDocument((xml) => xml.replace('<w:body>', '<q:x/><w:body>')),
    ],
    [
      'is not UTF-8',
      'xml',
      DOCUMENT,
      ({ bytes }) => ({ [DOCUMENT]: new Uint8Array([...bytes(DOCUMENT), 0xff]) }),
    ],
    [
      'is nested without end',
      'tooLarge',
      DOCUMENT,
      inDocument((xml) => xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(999)}`)),
    ],
    ['has no relations', 'notWord', '', () => ({ '_rels/.rels': undefined })],
  ])('%s', async (_, reason, part, mutation) => {
    expect(await open(mutated(file, mutation))).toEqual(unreadable(reason, part));
  });

  test('is more than anybody writes', async () => {
    const zeros = new Uint8Array(33 * 1024 * 1024);
    expect(await open(zipSync({ 'a.xml': zeros }, { level: 9 }))).toEqual(unreadable('tooLarge', 'a.xml'));
    const many = Object.fromEntries(Array.from({ length: 2_049 }, (_, at) => [`${at}.txt`, strToU8('')]));
    expect(await open(zipSync(many))).toEqual(unreadable('tooLarge'));
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['a text', strToU8('活动总结')],
    ['an old Office file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a name outside of the file', zipSync({ '../x.xml': strToU8('<a/>') })],
  ])('is %s', async (_, bytes) => {
    expect(await open(bytes)).toEqual(unreadable('zip'));
  });

  test('says of a part what is not so: its checksum', async () => {
    const broken = file.slice();
    // In the directory at the end, 16 bytes after the signature of an entry, stands its checksum.
    const entry = Buffer.from(broken).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    broken[entry + 16] = (broken[entry + 16] ?? 0) ^ 1;
    expect(await open(broken)).toMatchObject({ error: { details: { reason: 'zip' } } });
  });
});

test('what stands in a file is read as it is seen: texts, cells, pictures, head of the pages', async () => {
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.error.code);
  const outline = outlineOf(opened.value);
  expect(outline.before).toEqual([
    '附件1',
    '2021年全国科普日优秀组织单位推荐表',
    '填表单位：样例市样例区科学技术协会',
  ]);
  expect(outline.headers).toEqual(['样例：内容均为虚构，不能报送']);
  expect(outline.tables.map((rows) => rows.map((cells) => cells.length))).toEqual([[2, 4, 4, 4, 1, 1, 2, 2]]);
  const cell = outline.tables[0]?.[5]?.[0];
  const kinds = cell?.items.map((item) => (typeof item === 'string' ? item : 'picture')).slice(3);
  expect(kinds).toEqual(['picture', '第1幅：活动现场', 'picture', '第2幅：活动现场']);
  expect(cell?.pictures.map(({ cx, cy }) => cx > cy)).toEqual([true, false]);
});

test('what was deleted under tracking is not there, what was added is; breaks are line feeds', async () => {
  const tracked = mutated(
    file,
    inDocument((xml) =>
      xml.replace(
        /<w:t [^>]*>科员<\/w:t><\/w:r>/u,
        '<w:t>主任</w:t><w:br/><w:t>科员</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>新</w:t></w:r></w:ins>',
      ),
    ),
  );
  const opened = await open(tracked);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(outlineOf(opened.value).tables[0]?.[1]?.[3]?.texts).toEqual(['主任\n科员新']);
});
