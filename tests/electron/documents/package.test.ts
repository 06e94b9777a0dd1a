import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import {
  attribute,
  bodyOf,
  children,
  type DocxFile,
  FONT_SLOTS,
  find,
  only,
  openDocx,
  textOf,
  within,
} from '../../helpers/docx.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { built, formOf, framedPhotos } from './samples.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const XML = /\.(xml|rels)$/;

/** Files that use all there is: photos in pairs and alone, captions, opinions, a mark. */
let files: readonly DocxFile[];
let photos: Awaited<ReturnType<typeof framedPhotos>>;

beforeAll(async () => {
  photos = await framedPhotos('LPWLP');
  const opinions = {
    recommendation: { text: '同意推荐。', date: '2021-10-08' },
    approval: { text: '', date: '' },
  };
  files = await Promise.all(
    FORM_KINDS.map((kind) => built(kind, { opinions }, { photos, mark: { kind: 'sample' } })),
  );
});

interface Relationship {
  readonly source: string;
  readonly id: string;
  readonly target: string;
  readonly mode: string | null;
}

/** The relationships of all parts, targets as part names. */
function relationshipsOf(file: DocxFile): readonly Relationship[] {
  return file.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const source = posix.join(posix.dirname(posix.dirname(name)), posix.basename(name, '.rels'));
      return children(file.root(name)).map((each) => ({
        source,
        id: each.getAttribute('Id') ?? '',
        target: posix.join(posix.dirname(source), each.getAttribute('Target') ?? ''),
        mode: each.getAttribute('TargetMode'),
      }));
    });
}

describe('the package', () => {
  test('has only well-formed parts', () => {
    for (const file of files) {
      const parts = file.names.filter((name) => XML.test(name));
      expect(parts).toContain('word/document.xml');
      for (const part of parts) expect(() => file.root(part), part).not.toThrow();
    }
  });

  test('has every target of its relationships, none outside, and every part is one', () => {
    for (const file of files) {
      const all = relationshipsOf(file);
      expect(all.filter(({ mode }) => mode !== null && mode !== 'Internal')).toEqual([]);
      const targets = new Set(all.map(({ target }) => target));
      expect([...targets].filter((target) => !file.names.includes(target))).toEqual([]);
      const parts = file.names.filter((name) => name !== CONTENT_TYPES && !name.endsWith('.rels'));
      expect(parts.filter((part) => !targets.has(part))).toEqual([]);
      const ids = all.map(({ source, id }) => `${source} ${id}`);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('resolves every r:embed and r:id to a part', () => {
    for (const file of files) {
      const known = relationshipsOf(file).filter(({ source }) => source === 'word/document.xml');
      const body = bodyOf(file);
      const pictures = within(body, 'a:blip').map((blip) => attribute(blip, 'r:embed'));
      expect(pictures).toHaveLength(photos.length);
      const headers = within(body, 'w:headerReference').map((header) => attribute(header, 'r:id'));
      expect(headers).toHaveLength(1);
      for (const id of [...pictures, ...headers]) expect(known.map((each) => each.id)).toContain(id);
      expect(within(body, 'a:blip').filter((blip) => attribute(blip, 'r:link') !== undefined)).toEqual([]);
    }
  });

  test('declares the type of every part, and of none that could hold a macro', () => {
    for (const file of files) {
      const types = children(file.root(CONTENT_TYPES));
      const declared = (part: string) =>
        types.find((type) => type.getAttribute('PartName') === `/${part}`) ??
        types.find((type) => type.getAttribute('Extension') === /[^.]*$/.exec(part)?.[0].toLowerCase());
      const parts = file.names.filter((name) => name !== CONTENT_TYPES);
      expect(parts.filter((part) => !declared(part))).toEqual([]);
      expect(declared('word/document.xml')?.getAttribute('ContentType')).toBe(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      );
      const overridden = types.flatMap((type) => type.getAttribute('PartName')?.slice(1) ?? []);
      expect(overridden.filter((part) => !file.names.includes(part))).toEqual([]);
      expect(file.text(CONTENT_TYPES)).not.toMatch(/macro|vba/i);
      expect(file.names.filter((name) => /vba|embeddings|activeX|\.bin$/i.test(name))).toEqual([]);
    }
  });

  test('says nothing of a person, a machine or a time', () => {
    for (const [at, file] of files.entries()) {
      const kind = FORM_KINDS[at] ?? 'unit';
      const core = children(file.root('docProps/core.xml'));
      expect(core.map((property) => property.localName)).toEqual(['title']);
      expect(core.map((property) => property.textContent)).toEqual([definitionOf(kind).title]);
      for (const part of ['docProps/app.xml', 'docProps/custom.xml'])
        if (file.names.includes(part)) expect(children(file.root(part)), part).toEqual([]);
    }
  });

  test('escapes the title in the core properties', async () => {
    const form = formOf('unit');
    const title = 'A & B <C> “D”';
    const file = openDocx(await buildFormDocument({ ...form, definition: { ...form.definition, title } }));
    expect(children(file.root('docProps/core.xml')).map((each) => each.textContent)).toEqual([title]);
  });

  test('is the same document for the same values', async () => {
    const form = formOf('activity', {}, { photos, mark: { kind: 'draft', errors: 2 } });
    const [first, second] = [await buildFormDocument(form), await buildFormDocument(form)].map(openDocx);
    expect(first?.names).toEqual(second?.names);
    const differing = first?.names.filter(
      (name) => !first.bytes(name).every((byte, at) => byte === second?.bytes(name)[at]),
    );
    expect(differing).toEqual([]);
  });
});

describe('fonts', () => {
  test('are named in all four slots and never by the theme', () => {
    for (const file of files) {
      const parts = file.names.filter((name) => /^word\/[^/]+\.xml$/.test(name));
      const fonts = parts.flatMap((part) =>
        within(file.root(part), 'w:rFonts').map((font) => ({ part, font })),
      );
      expect(fonts.length).toBeGreaterThan(0);
      for (const { part, font } of fonts) {
        const names = FONT_SLOTS.map((slot) => attribute(font, slot));
        expect(new Set(names).size, `${part}: ${names}`).toBe(1);
        expect(names[0], part).toMatch(/\S/);
      }
      for (const part of parts)
        expect(file.text(part), part).not.toMatch(/w:(ascii|hAnsi|eastAsia|cs)(T|t)heme/);
    }
  });

  test('are those of the notice, in every run and in the defaults', () => {
    for (const file of files) {
      const { text } = definitionOf('unit').notice.print;
      const allowed = new Set(Object.values(text).map((style) => style.font));
      for (const run of within(bodyOf(file), 'w:r').filter((each) => textOf(each) !== ''))
        expect(allowed).toContain(attribute(find(run, 'w:rPr', 'w:rFonts'), 'w:eastAsia'));
      const defaults = find(
        file.root('word/styles.xml'),
        'w:docDefaults',
        'w:rPrDefault',
        'w:rPr',
        'w:rFonts',
      );
      expect(attribute(defaults, 'w:eastAsia')).toBe(text.narrative.font);
    }
  });
});

describe('East Asian typography', () => {
  test('is that of Chinese Word: the layout of Word 2013, marks that meet set closer, no old layouts', () => {
    for (const file of files) {
      const settings = file.root('word/settings.xml');
      expect(attribute(find(settings, 'w:characterSpacingControl'), 'w:val')).toBe('compressPunctuation');
      const compat = children(only(settings, 'w:compat'));
      const named = compat.flatMap((each) => attribute(each, 'w:name') ?? []);
      const mode = compat.find((each) => attribute(each, 'w:name') === 'compatibilityMode');
      expect(attribute(mode, 'w:val')).toBe('15');
      expect(new Set(named).size).toBe(named.length);
      expect(compat.map((each) => each.localName)).toEqual(
        expect.arrayContaining([
          'balanceSingleByteDoubleByteWidth',
          'adjustLineHeightInTable',
          'useFELayout',
        ]),
      );
    }
  });

  test('breaks lines and spaces scripts by the rules for Chinese, which nothing turns off', () => {
    const rules = [
      'w:kinsoku',
      'w:overflowPunct',
      'w:autoSpaceDE',
      'w:autoSpaceDN',
      'w:adjustRightInd',
    ] as const;
    for (const file of files) {
      for (const part of ['word/document.xml', 'word/styles.xml'])
        for (const rule of rules) expect(within(file.root(part), rule), `${part} ${rule}`).toEqual([]);
      // A grid would set lines and characters to its own pitch.
      for (const grid of within(bodyOf(file), 'w:docGrid'))
        expect(attribute(grid, 'w:type') ?? 'default').toBe('default');
    }
  });

  test('has zh-CN as the language of East Asian text in the defaults and for the whole file', () => {
    for (const file of files) {
      const language = find(file.root('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang');
      expect(attribute(language, 'w:eastAsia')).toBe('zh-CN');
      const ofFile = find(file.root('word/settings.xml'), 'w:themeFontLang');
      expect(attribute(ofFile, 'w:eastAsia')).toBe('zh-CN');
      expect(within(bodyOf(file), 'w:lang')).toEqual([]);
    }
  });
});

describe('the mark at the head of every page', () => {
  const headersOf = (file: DocxFile) =>
    file.names.filter((name) => /^word\/header\d*\.xml$/.test(name)).map((name) => textOf(file.root(name)));

  test('is there only when asked for', async () => {
    const file = await built('unit');
    expect(headersOf(file)).toEqual([]);
    expect(within(bodyOf(file), 'w:headerReference')).toEqual([]);
  });

  test.each([
    [{ kind: 'sample' }, '样例：内容均为虚构，不能报送'],
    [{ kind: 'draft', errors: 3 }, '草稿：还有 3 处没有填好，不能报送'],
    [{ kind: 'draft', errors: 0 }, '草稿：不能报送'],
  ] as const)('%o', async (mark, sentence) => {
    const file = await built('unit', {}, { mark });
    expect(headersOf(file)).toEqual([sentence]);
    const reference = only(only(bodyOf(file), 'w:sectPr'), 'w:headerReference');
    expect(attribute(reference, 'w:type')).toBe('default');
  });
});
