import { describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { cellText, fileText } from '../../../shared/form/printedText.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { framedPhotos } from '../../electron/documents/samples.ts';
import { bodyOf, cellsOf, formTableOf, openDocx, rowsOf, textOf, within } from '../../helpers/docx.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

/** The lines with something in them: an empty cell or paragraph is nothing that Word counts. */
const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

const paragraphsIn = (element: Parameters<typeof within>[0]) =>
  lines(within(element, 'w:p').map(textOf).join('\n'));

describe.each(FORM_KINDS)('the text that Word counts in the file of a form (%s)', (kind) => {
  const definition = definitionOf(kind);
  const content = sampleContent(kind, {
    narrative: '一、背景\n　　活动在社区举办。\n\n第二段  ',
    opinions: {
      recommendation: { text: '同意推荐。\n请审定。', date: '2021-09-30' },
      approval: { text: '', date: '' },
    },
  });

  test('is that of the file itself, line by line', async () => {
    const photos = await framedPhotos('LLP');
    const file = openDocx(await buildFormDocument({ definition, content, photos }));
    expect(lines(fileText(definition, content))).toEqual(paragraphsIn(bodyOf(file)));
    const narrativeRow = rowsOf(formTableOf(file))[
      definition.rows.findIndex(({ type }) => type === 'narrative') + 1
    ];
    const [cell] = narrativeRow ? cellsOf(narrativeRow) : [];
    expect(lines(cellText(definition, content))).toEqual(cell && paragraphsIn(cell));
  });
});
