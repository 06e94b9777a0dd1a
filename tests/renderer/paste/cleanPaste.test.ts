import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanPaste } from '../../../renderer/paste/cleanPaste.ts';
import { HTML_BOUNDS } from '../../../renderer/paste/readHtml.ts';

/* HTML as programs put it on the clipboard, written by hand from their known markup; beside each the clean text. */
const FIXTURES = join(import.meta.dirname, '../../fixtures/clipboard');
const fixture = (file: string) => readFileSync(join(FIXTURES, file), 'utf8');

const paste = (html: string, text = '') => {
  const { changes, ...rest } = cleanPaste({ html, text });
  return { ...rest, changes: Object.fromEntries(changes.map(({ kind, count }) => [kind, count])) };
};

test.each([
  ['word-report', { softBreaks: 2, emptyLines: 1, indents: 2, blanks: 2, pictures: 1 }],
  ['word-list', { numbers: 3, bullets: 2 }],
  [
    'word-revision',
    { emptyLines: 1, deletions: 2, comments: 1, hidden: 1, footnotes: 2, fields: 1, ruby: 1 },
  ],
  ['word-table', { emptyLines: 1, tables: 1 }],
  ['wps-report', { softBreaks: 1, emptyLines: 1, indents: 1, blanks: 1, numbers: 2, bullets: 1 }],
  ['wechat-article', { emptyLines: 2, blanks: 1, numbers: 2, pictures: 3, hidden: 1, invisible: 1 }],
  ['chat-message', { pictures: 1 }],
  ['web-page', { softBreaks: 1, emptyLines: 1, indents: 2, blanks: 1, numbers: 1, pictures: 2, hidden: 1 }],
  ['excel-cells', { blanks: 1, tables: 1, hidden: 1 }],
  ['libreoffice-report', { emptyLines: 2, numbers: 2, footnotes: 1 }],
  ['browser-selection', {}],
  ['online-document', { numbers: 1, invisible: 1 }],
])('%s', (name, changes) => {
  const html = fixture(`${name}.html`);
  const clean = fixture(`${name}.txt`).trimEnd();
  expect(paste(html)).toMatchObject({ text: clean, changes });
  // Pasted again from the window itself there is nothing left to clean.
  expect(paste('', clean)).toEqual({ text: clean, changes: {}, raw: clean });
});

describe('the plain text is taken', () => {
  test('where there is no HTML', () => {
    expect(paste('', '　　甲\r\n\r\n乙')).toEqual({
      text: '甲\n乙',
      changes: { indents: 1, emptyLines: 1 },
      raw: '　　甲\n\n乙',
    });
  });

  test('where the HTML holds no text, or hardly any of it', () => {
    expect(paste('<img src="a.png">', '甲乙丙')).toMatchObject({ text: '甲乙丙', changes: {} });
    expect(paste('<a href="#">甲</a>', '甲乙丙丁')).toMatchObject({ text: '甲乙丙丁' });
  });

  test.each([
    ['longer', `<p>${'甲'.repeat(HTML_BOUNDS.characters)}`],
    ['deeper', '<b>'.repeat(HTML_BOUNDS.depth + 1)],
  ])('where the HTML is %s than the bounds, which is told', (_, html) => {
    expect(paste(html, '甲')).toMatchObject({ text: '甲', changes: { plainOnly: 1 } });
  });
});

test('what was left out of the HTML does not make it poorer than the plain text', () => {
  const { text } = paste('<p>甲<del>乙乙乙乙乙</del></p>', '甲乙乙乙乙乙');
  expect(text).toBe('甲');
});

test('a picture alone pastes nothing, and says so', () => {
  expect(paste('<img src="a.png" alt="样例">')).toMatchObject({ text: '', changes: { pictures: 1 } });
});

test('the text as it came is given for the undo', () => {
  expect(paste('<p>甲　　乙</p>', '甲　　乙\r\n').raw).toBe('甲　　乙\n');
  expect(paste('<p>甲　　乙</p>').raw).toBe('甲　　乙');
});
