import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import type { FormContent } from '../../../shared/form/content.ts';
import { parseFormFile } from '../../../shared/form/formFile.ts';
import { FORM_KINDS, type FormKind } from '../../../shared/notice/formSchema.ts';
import { ok } from '../../../shared/result/result.ts';
import { normaliseLine, normaliseText } from '../../../shared/text/normalise.ts';
import { bodyOf, type DocxFile, find, openDocx, textOf, within } from '../../helpers/docx.ts';
import { builtInNotice, definitionOf } from '../../helpers/forms.ts';
import { framedPhotos } from './samples.ts';

const HOSTILE = [
  '<b onclick="x">粗</b><!-- 注 --><![CDATA[x]]>',
  'a & b &amp; &lt;w:p/&gt; &#0; &nbsp;',
  `"双" '单' “弯” ‘弯’ \\ \` $1 %s {{x}} \${y}`,
  '😀👨‍👩‍👧‍👦🇨🇳 葛󠄀',
  '𠮷𡈽𪚥 㐂 喆堃',
  'ab  c   d    e　f',
  '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ']]>',
];

/** Content with one text in every place that takes any, each place told apart by its name in front. */
function contentWith(kind: FormKind, textAt: (place: string) => string): FormContent {
  const fields = definitionOf(kind).fields.filter(({ field }) => field !== 'reportingUnit');
  return {
    kind,
    reportingUnit: textAt('reportingUnit'),
    fields: Object.fromEntries(fields.map(({ field }) => [field, textAt(field)])),
    narrative: `${textAt('first')}\n${textAt('second')}`,
    photos: [{ file: 'x.jpg', caption: textAt('caption') }],
    opinions: {
      recommendation: { text: textAt('recommendation'), date: '' },
      approval: { text: textAt('approval'), date: '' },
    },
  };
}

const placesOf = (kind: FormKind) => [
  ...definitionOf(kind).fields.map(({ field }) => field),
  'first',
  'second',
  'caption',
  'recommendation',
  'approval',
];

async function build(content: FormContent): Promise<DocxFile> {
  const [photo] = await framedPhotos('L');
  const definition = definitionOf(content.kind);
  return openDocx(await buildFormDocument({ definition, content, photos: [photo] }));
}

/** The text of every paragraph of a file, line by line: a caption stands below its photo in one. */
const paragraphsIn = (file: DocxFile) =>
  within(bodyOf(file), 'w:p')
    .filter((paragraph) => within(paragraph, 'w:p').length === 0)
    .flatMap((paragraph) => textOf(paragraph).split('\n'));

describe.each(FORM_KINDS)('text in every field of an %s', (kind) => {
  test.each(HOSTILE)('arrives as it is: %s', async (hostile) => {
    const file = await build(contentWith(kind, (place) => `${place}${hostile}`));
    const paragraphs = paragraphsIn(file);
    const { reportingUnit } = definitionOf(kind);
    for (const place of placesOf(kind)) {
      const label = place === 'reportingUnit' ? reportingUnit.label : '';
      expect(
        paragraphs.filter((each) => each === `${label}${place}${hostile}`),
        place,
      ).toHaveLength(1);
    }
    const [drawing] = within(bodyOf(file), 'wp:inline');
    expect(drawing && find(drawing, 'wp:docPr')?.getAttribute('descr')).toBe(`caption${hostile}`);
  });

  test('control characters and lone surrogates are gone before they could break a part', async () => {
    const raw = `a${'\u0000\u0001\u0008\u001f\u007f\ufffe\uffff\ud800'}b`;
    const form = contentWith(kind, (place) => `${place}${raw}`);
    const parsed = parseFormFile(
      {
        format: 1,
        notice: builtInNotice().id,
        kind,
        reportingUnit: form.reportingUnit,
        fields: form.fields,
        narrative: form.narrative,
        photos: form.photos,
        recommendation: form.opinions.recommendation,
        approval: form.opinions.approval,
      },
      () => ok(builtInNotice()),
    );
    if (!parsed.ok) throw new Error(parsed.error.code);
    const paragraphs = paragraphsIn(await build(parsed.value.content));
    for (const place of placesOf(kind)) {
      const label = place === 'reportingUnit' ? definitionOf(kind).reportingUnit.label : '';
      expect(
        paragraphs.filter((each) => each === `${label}${place}ab`),
        place,
      ).toHaveLength(1);
    }
  });
});

test('whatever text is taken in arrives as it is', async () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (line, text) => {
      const value = normaliseLine(line).text;
      const narrative = normaliseText(text).text;
      const content = { ...contentWith('unit', () => value), narrative };
      const definition = definitionOf('unit');
      const file = openDocx(await buildFormDocument({ definition, content, photos: [] }));
      const cells = within(bodyOf(file), 'w:tc').map(textOf);
      const fields = definition.fields.filter(({ field }) => field !== 'reportingUnit');
      expect(cells.filter((cell) => cell === value).length).toBeGreaterThanOrEqual(fields.length);
      const lines = narrative
        .split('\n')
        .map((each) => each.trim())
        .filter((each) => each !== '');
      // Empty lines end the cell.
      expect(cells.map((cell) => cell.replace(/\n+$/u, ''))).toContain(
        [definition.narrative.prompt, ...lines].join('\n'),
      );
    }),
    { numRuns: 60 },
  );
});
