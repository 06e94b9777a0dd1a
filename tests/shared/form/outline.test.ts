import { describe, expect, test } from 'vitest';
import { formDefinition } from '../../../shared/form/definition.ts';
import { canInsertOutline, outlineText } from '../../../shared/form/outline.ts';
import { headingSplit } from '../../../shared/narrative/headings.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { parseNotice } from '../../../shared/notice/parse.ts';
import secondPack from '../../fixtures/notices/kepuyue-2027.json' with { type: 'json' };
import { definitionOf } from '../../helpers/forms.ts';

function ofSecondPack(kind: (typeof FORM_KINDS)[number]) {
  const notice = parseNotice(secondPack);
  if (!notice.ok) throw new Error(JSON.stringify(notice.error));
  return formDefinition(notice.value, kind);
}

describe('the outline as headings', () => {
  test.each(FORM_KINDS)('of the built-in form %s, each printed as a heading', (kind) => {
    const text = outlineText(definitionOf(kind));
    expect(text).toBe('一、背景\n二、内容\n三、规模\n四、特色\n五、成效');
    for (const line of text.split('\n')) expect(headingSplit(line, 40)).toMatchObject({ level: 1 });
  });

  test('of another notice, and of one that has none', () => {
    expect(outlineText(ofSecondPack('unit'))).toBe('一、起因\n二、做法');
    expect(ofSecondPack('activity').outline).toEqual([]);
    expect(outlineText(ofSecondPack('activity'))).toBe('');
  });
});

describe('put into a text', () => {
  test.each([
    ['', true],
    ['活动于9月12日举行。', true],
    ['一、活动背景', false],
    ['本表是样例。\n　　二、活动内容\n', false],
    ['第一、二小学参加。', true],
  ])('%j: %s', (narrative, expected) => {
    expect(canInsertOutline(definitionOf('unit'), narrative)).toBe(expected);
  });

  test('never without headings to put there', () => {
    expect(canInsertOutline(ofSecondPack('activity'), '')).toBe(false);
  });

  test.each(FORM_KINDS)('not a second time: %s', (kind) => {
    const definition = definitionOf(kind);
    expect(canInsertOutline(definition, outlineText(definition))).toBe(false);
  });
});
