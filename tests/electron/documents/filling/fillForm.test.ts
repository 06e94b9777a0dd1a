import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillForm } from '../../../../electron/documents/filling/fillForm.ts';
import { buildFormDocument, type FormDocument } from '../../../../electron/documents/formDocument.ts';
import { FORM_KINDS, type FormKind } from '../../../../shared/notice/formSchema.ts';
import { openDocx } from '../../../helpers/docx.ts';
import { definitionOf } from '../../../helpers/forms.ts';
import { savedAgain } from '../../../helpers/office.ts';
import { inDocument, mutated } from '../proof/mutations.ts';
import { formDocumentOf, randomForm } from '../randomForms.ts';
import { formOf, framedPhotos } from '../samples.ts';
import { filledWith, ownFormIn, proofOf } from './fillings.ts';
import { canonical, changedPaths } from './outside.ts';
import { SECTION, wordFile } from './wordParts.ts';
import { wordTemplate } from './wordTemplate.ts';
import { wpsTemplate } from './wpsTemplate.ts';

const DOCUMENT = 'word/document.xml';
const MAKINGS = ['built', 'word', 'wps', 'libreoffice'] as const;
type Making = (typeof MAKINGS)[number];

const templates = new Map<string, Uint8Array>();
const templateOf = (making: Making, kind: FormKind): Uint8Array => {
  const template = templates.get(making + kind);
  if (!template) throw new Error(`no template ${making} ${kind}`);
  return template;
};

const CASES = MAKINGS.flatMap((making) => FORM_KINDS.map((kind) => [making, kind] as const));
const NARRATIVE =
  '一、活动背景\n9月11日，样例广场办活动3场。\n（一）做法。先开会，再办 <b>&amp;</b>𠮷。\n二、成效';
const OPINIONS = {
  recommendation: { text: '同意推荐。\n请予审定。', date: '2021-10-08' },
  approval: { text: '', date: '' },
};

let photos: FormDocument['photos'];
const valuesOf = (kind: FormKind) => formOf(kind, { narrative: NARRATIVE, opinions: OPINIONS }, { photos });

beforeAll(async () => {
  photos = await framedPhotos('LPSL');
  const blank = (kind: FormKind) =>
    buildFormDocument(formOf(kind, { reportingUnit: '', fields: {}, narrative: '' }));
  const built = await Promise.all(FORM_KINDS.map(blank));
  const again = await savedAgain(built);
  const both = wordTemplate(definitionOf('unit'), definitionOf('activity'));
  for (const [at, kind] of FORM_KINDS.entries()) {
    templates.set(`built${kind}`, built[at] as Uint8Array);
    templates.set(`libreoffice${kind}`, again[at] as Uint8Array);
    templates.set(`word${kind}`, both);
    templates.set(`wps${kind}`, wpsTemplate(definitionOf(kind)));
  }
});

describe.each(CASES)('a form made by %s (%s), filled', (making, kind) => {
  test('is the same outside of its cells in canonical form, and not inside', async () => {
    const template = templateOf(making, kind);
    const { own, filled } = await filledWith(template, valuesOf(kind));
    const cells = changedPaths(own, filled);
    const before = openDocx(template).text(DOCUMENT);
    const after = openDocx(filled.bytes).text(DOCUMENT);
    expect(cells.size).toBeGreaterThanOrEqual(9);
    const same = (leftOut: typeof cells) => canonical(after, leftOut) === canonical(before, leftOut);
    expect([same(cells), same(new Set())]).toEqual([true, false]);
  });

  test('has every other part byte by byte, in order, and only more relations and types', async () => {
    const template = openDocx(templateOf(making, kind));
    const { filled } = await filledWith(templateOf(making, kind), valuesOf(kind));
    const file = openDocx(filled.bytes);
    expect(file.names.slice(0, template.names.length)).toEqual(template.names);
    expect(file.names.slice(template.names.length)).toHaveLength(4);
    for (const name of template.names) {
      if (name === DOCUMENT) continue;
      const [before, after] = [template.text(name), file.text(name)];
      if (name === '[Content_Types].xml' || name === 'word/_rels/document.xml.rels') {
        const at = before.lastIndexOf('</');
        expect(after.startsWith(before.slice(0, at))).toBe(true);
        expect(after.endsWith(before.slice(at))).toBe(true);
      } else expect(after).toBe(before);
    }
    expect(file.text('word/_rels/document.xml.rels').match(/TargetMode="External"/gu)).toBeNull();
  });

  test('is proven: every value read again, the photos by their pixels', async () => {
    const { filled } = await filledWith(templateOf(making, kind), valuesOf(kind));
    expect(filled.notes).toEqual([]);
    expect(await proofOf(templateOf(making, kind), valuesOf(kind), filled)).toMatchObject({
      ok: true,
      value: { photos: 4 },
    });
  });

  test('is the same bytes each time, and without values the very template', async () => {
    const values = valuesOf(kind);
    const { filled } = await filledWith(templateOf(making, kind), values);
    const again = await filledWith(templateOf(making, kind), values);
    expect(Buffer.compare(filled.bytes, again.filled.bytes)).toBe(0);
    const empty = await filledWith(
      templateOf(making, kind),
      formOf(kind, { reportingUnit: '', fields: {}, narrative: '' }),
    );
    const [one, other] = [openDocx(templateOf(making, kind)), openDocx(empty.filled.bytes)];
    expect(other.names).toEqual(one.names);
    for (const name of one.names) expect([name, other.text(name) === one.text(name)]).toEqual([name, true]);
  });

  test('no two pictures have one id', async () => {
    const { filled } = await filledWith(templateOf(making, kind), valuesOf(kind));
    const xml = openDocx(filled.bytes).text(DOCUMENT);
    const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/gu)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });
});

test('forms drawn by lot are proven in files of every making', async () => {
  await fc.assert(
    fc.asyncProperty(randomForm, fc.constantFrom(...MAKINGS), async (random, making) => {
      const values = await formDocumentOf(random);
      const template = templateOf(making, random.kind);
      const { filled } = await filledWith(template, values);
      expect(filled.notes).toEqual([]);
      expect(await proofOf(template, values, filled)).toMatchObject({ ok: true });
    }),
    { numRuns: 24 },
  );
}, 240_000);

describe('the look of what is filled in', () => {
  test("is the cell's own: properties of paragraph and run to the letter, blanks kept", async () => {
    const { filled } = await filledWith(templateOf('word', 'unit'), {
      ...valuesOf('unit'),
      content: { ...valuesOf('unit').content, fields: { duty: '主任  科员' } },
    });
    expect(openDocx(filled.bytes).text(DOCUMENT)).toContain(
      '<w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:jc w:val="left"/><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="24"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">主任  科员</w:t></w:r></w:p>',
    );
  });

  test('is never too small to be read: an empty cell is low by tiny characters', async () => {
    const tiny = inDocument((document) =>
      document.replaceAll(
        '<w:sz w:val="24"/></w:rPr></w:pPr></w:p>',
        '<w:sz w:val="4"/></w:rPr></w:pPr></w:p>',
      ),
    );
    const template = mutated(templateOf('word', 'unit'), tiny);
    const { filled } = await filledWith(template, valuesOf('unit'));
    const runs =
      openDocx(filled.bytes)
        .text(DOCUMENT)
        .match(/<w:r>.*?<\/w:r>/gu) ?? [];
    expect(runs.length).toBeGreaterThan(5);
    expect(runs.filter((run) => run.includes('<w:sz w:val="4"/>'))).toEqual([]);
    expect(await proofOf(template, valuesOf('unit'), filled)).toMatchObject({ ok: true });
  });

  test('of the unit is that of the line to write on', async () => {
    const { filled } = await filledWith(templateOf('word', 'unit'), valuesOf('unit'));
    expect(openDocx(filled.bytes).text(DOCUMENT)).toContain(
      '<w:u w:val="single"/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">样例市样例区科学技术协会</w:t></w:r></w:p>',
    );
  });

  test('photos are as wide as the cell lets them, whatever the prefix of the document', async () => {
    const template = prefixed(wpsTemplate(definitionOf('unit')));
    const { filled } = await filledWith(template, valuesOf('unit'));
    expect(await proofOf(template, valuesOf('unit'), filled)).toMatchObject({ ok: true });
    const xml = openDocx(filled.bytes).text(DOCUMENT);
    const widths = [...xml.matchAll(/<wp:extent cx="(\d+)"/gu)].map(([, cx]) => Number(cx) / 635);
    expect(Math.max(...widths)).toBeLessThan(8300 - 216);
    expect(xml).not.toContain('<w:');
  });
});

/** The same document with another prefix for its namespace. */
function prefixed(template: Uint8Array): Uint8Array {
  const xml = openDocx(template).text(DOCUMENT);
  const body = /<w:body>(.*)<\/w:body>/su.exec(xml)?.[1] ?? '';
  return wordFile('', {
    more: {
      [DOCUMENT]: `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body>${body.replace(/(<\/?|\s)w:/gu, '$1x:')}</x:body></x:document>`,
    },
  });
}

const cellOf = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
const textOf = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const rowOf = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const formOfRows = (...rows: readonly string[]) =>
  wordFile(`<w:p>${textOf(definitionOf('unit').title)}</w:p><w:tbl>${rows.join('')}</w:tbl>${SECTION}`);
const NAME = rowOf(cellOf(textOf('单位名称')), cellOf(''));

const notesOf = async (template: Uint8Array, values = valuesOf('unit')) =>
  fillForm(await ownFormIn(template, 'unit'), values).notes;

describe('what cannot be filled is told', () => {
  test('a part that is nowhere, photos with their text', async () => {
    const notes = await notesOf(formOfRows(NAME, rowOf(cellOf(textOf('联系人')), cellOf(''))));
    const missing = notes.filter(({ problem }) => problem === 'notFound').map(({ part }) => part);
    expect(missing).toEqual([
      'reportingUnit',
      'duty',
      'address',
      'postcode',
      'phone',
      'narrative',
      'photos',
      'recommendation',
    ]);
  });

  test('a control that is locked, in the cell or around it', async () => {
    const locked = (content: string) =>
      `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const inside = formOfRows(
      NAME,
      rowOf(cellOf(textOf('联系人')), cellOf(locked(textOf('　')))),
      rowOf(cellOf(textOf('邮编')), locked(cellOf(''))),
    );
    const notes = await notesOf(inside);
    expect(notes).toContainEqual({ part: 'contact', problem: 'locked' });
    expect(notes).toContainEqual({ part: 'postcode', problem: 'locked' });
  });

  test('a row of fixed height, words that give way, a seal without blanks for its date', async () => {
    const { heading, prompt } = definitionOf('unit').narrative;
    const notes = await notesOf(
      formOfRows(
        NAME,
        rowOf(cellOf(textOf('联系人')), cellOf(textOf('（必填）'))),
        rowOf(cellOf(textOf(heading))),
        `<w:tr><w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>${cellOf(textOf(prompt))}</w:tr>`,
        rowOf(cellOf(textOf('推荐意见')), cellOf(textOf('盖章'))),
      ),
    );
    expect(notes).toContainEqual({ part: 'contact', problem: 'replaced', text: '（必填）' });
    expect(notes).toContainEqual({ part: 'narrative', problem: 'fixedHeight' });
    expect(notes).toContainEqual({ part: 'recommendation', problem: 'noDateLine' });
  });
});

describe('what stands in the cells of a file', () => {
  const filledXml = async (template: Uint8Array, fields: Partial<Record<'contact' | 'duty', string>>) => {
    const values = formOf('unit', { fields, reportingUnit: '', narrative: '' });
    const { filled } = await filledWith(template, values);
    expect(await proofOf(template, values, filled)).toMatchObject({ ok: true });
    return openDocx(filled.bytes).text(DOCUMENT);
  };
  const withContact = (content: string) => formOfRows(NAME, rowOf(cellOf(textOf('联系人')), content));

  test('a control that asks for a text holds it as its own, and no data of elsewhere', async () => {
    const template = withContact(
      `<w:sdt><w:sdtPr><w:id w:val="7"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/></w:sdtPr><w:sdtContent>${cellOf('<w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:t>单击此处输入文字。</w:t></w:r>')}</w:sdtContent></w:sdt>`,
    );
    const xml = await filledXml(template, { contact: '样例' });
    expect(xml).toContain('<w:sdtPr><w:id w:val="7"/><w:text/></w:sdtPr>');
    expect(xml).toContain('<w:r><w:t xml:space="preserve">样例</w:t></w:r>');
    expect(xml).not.toContain('单击此处');
  });

  test('bookmarks, pictures and fields stay; links and changes under tracking go', async () => {
    const template = withContact(
      cellOf(
        '<w:bookmarkStart w:id="1" w:name="b"/><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">     </w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:ins w:id="9" w:author="a"><w:r><w:t>旧</w:t></w:r></w:ins><w:bookmarkEnd w:id="1"/>',
      ),
    );
    const xml = await filledXml(template, { contact: '样例' });
    expect(xml).toMatch(
      /w:fldCharType="separate"\/><\/w:r><w:r><w:t xml:space="preserve">样例<\/w:t><\/w:r><w:r><w:fldChar w:fldCharType="end"\/><\/w:r><w:bookmarkEnd/u,
    );
    expect(xml).not.toContain('<w:ins ');
  });

  test("somebody's old values go, where the form has none", async () => {
    const name = rowOf(cellOf(textOf('单位名称')), cellOf(textOf('去年的单位')));
    const template = formOfRows(name, rowOf(cellOf(textOf('联系人')), cellOf(textOf('去年的人'))));
    const xml = await filledXml(template, {});
    expect(xml).not.toContain('去年');
  });
});
