import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HTML_BOUNDS, readHtml } from '../../../renderer/paste/readHtml.ts';

const textOf = (html: string) => readHtml(html)?.text;
const countsOf = (html: string) =>
  Object.fromEntries(Object.entries(readHtml(html)?.counts ?? {}).filter(([, count]) => count > 0));

describe('paragraphs', () => {
  test.each([
    ['blocks', '<div>甲<p>乙</p>丙<section>丁</section></div>', '甲\n乙\n丙\n丁'],
    ['inline elements', '<span>甲<b>乙</b></span><a href="x">丙</a>', '甲乙丙'],
    ['a span that is drawn as a block', '<span style="display: block">甲</span>乙', '甲\n乙'],
    ['line ends of the source within Chinese', '<p>甲\n  乙，\n“丙”</p>', '甲乙，“丙”'],
    ['line ends of the source within English', '<p>Open\n  Lab</p>', 'Open Lab'],
    ['white space between blocks', '<p>甲</p>\n  \n<p>乙</p>', '甲\n乙'],
    ['a soft break', '<p>甲<br>乙</p>', '甲\n乙'],
    ['a soft break before the end of a paragraph', '<p>甲<br></p><p>乙</p>', '甲\n乙'],
    ['an empty paragraph', '<p>甲</p><p>&nbsp;</p><p>乙</p>', '甲\n\u00a0\n乙'],
    ['preserved lines', '<pre>甲\n乙</pre><p style="white-space:pre-wrap">丙\r\n丁</p>', '甲\n乙\n丙\n丁'],
    [
      'lines not preserved within preserved ones',
      '<pre><span style="white-space:normal">a\nb</span></pre>',
      'a b',
    ],
    ['tags left open', '<p>甲<p>乙<li>丙<li>丁', '甲\n乙\n丙\n丁'],
    ['nothing but text', '甲 &lt;乙&gt; &amp; 丙', '甲 <乙> & 丙'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('only what was copied of the page', () => {
    const html = '<p>前</p><p><!--StartFragment-->甲<br>乙<!--EndFragment-->后</p><p>后</p>';
    expect(textOf(html)).toBe('甲\n乙');
    expect(countsOf(`<img src="a"><br>${html}`)).toEqual({ softBreaks: 1 });
  });
});

describe('left out', () => {
  test.each([
    ['scripts and styles', '<script>甲</script><style>乙</style><title>丙</title>', {}],
    ['templates and remarks for old browsers', '<template>甲</template><noscript>乙</noscript>', {}],
    ['comments of the source', '<!-- 甲 --><!--[if gte mso 9]><p>乙</p><![endif]-->', {}],
    ['what is not displayed', '<p style="color:red; display : none !important">甲</p>', { hidden: 1 }],
    ['what is invisible', '<p style="visibility:hidden">甲</p><p hidden>乙</p>', { hidden: 2 }],
    [
      'drawings, films and pages within the page',
      '<svg><text>甲</text></svg><video>乙</video>',
      { pictures: 2 },
    ],
    ['deleted text with all that is in it', '<del>甲<img src="a"><b>乙</b></del>', { deletions: 1 }],
    ['hidden elements that say nothing', '<div style="display:none"> <span></span></div>', {}],
  ])('%s', (_, html, counts) => {
    expect(textOf(`<div>前${html}后</div>`)?.replace('\n', '')).toBe('前后');
    expect(countsOf(html)).toEqual(counts);
  });

  test('the code of a field ends with its paragraph, even where its end is missing', () => {
    const begin = '<span style="mso-element:field-begin"></span>';
    expect(textOf(`<p>甲${begin} PAGE</p><p>乙</p>`)).toBe('甲\n乙');
  });

  test('text that was struck through was not deleted', () => {
    expect(textOf('<s>甲</s><strike>乙</strike>')).toBe('甲乙');
  });
});

describe('lists', () => {
  const mark = (text: string, style = '') =>
    `<span style="${style}"><span style="mso-list:Ignore">${text}&nbsp;&nbsp;</span></span>`;

  test.each([
    ['numbers of the program are written once', '<ol><li>甲<li>1、乙<li>丙</ol>', '1.甲\n1、乙\n3.丙'],
    ['numbers start where the list says', '<ol start=4><li>甲<li value=9>乙<li>丙</ol>', '4.甲\n9.乙\n10.丙'],
    ['a number waits for the text', '<ol><li><p></p><p>甲</p><p>乙</p></li></ol>', '1.甲\n乙'],
    ['a list in a list', '<ol><li>甲<ul><li>乙</ul></li><li>丙</ol>', '1.甲\n乙\n2.丙'],
    ['letters are not made up', '<ol type="a"><li>甲</ol><ol style="list-style:none"><li>乙</ol>', '甲\n乙'],
    ["Word's number", `<p>${mark('（一）')}甲</p>`, '（一）甲'],
    ["Word's bullet", `<p>${mark('·')}甲</p>`, '甲'],
    ["Word's bullet in letters", `<p>${mark('l', 'font-family:Wingdings')}甲</p>`, '甲'],
    ['a letter that is a number stays', `<p>${mark('a)', 'font-family:宋体')}甲</p>`, 'a)甲'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('tables', () => {
  test.each([
    ['rows are lines', '<table><tr><th>甲<th>乙<tr><td>1<td>2</table>', '甲 乙\n1 2', 1],
    ['empty cells leave nothing', '<table><tr><td>甲<td>&nbsp;<td>乙</table>', '甲 乙', 1],
    ['one cell is no table', '<table><tr><td><p>甲</p><p>乙</p></table>', '甲\n乙', 0],
    ['several short lines in a cell', '<table><tr><td>甲<br>乙<td>丙</table>', '甲 乙 丙', 1],
    ['a table in a table', '<table><tr><td><table><tr><td>甲<td>乙</table><td>丙</table>', '甲 乙 丙', 2],
    ['text before, between and after', '甲<table><tr><td>乙<td>丙</tr>丁</table>戊', '甲\n乙 丙\n丁\n戊', 1],
    ['cells without a table', '<tr><td>甲</td><td>乙</td></tr>', '甲\n乙', 0],
  ])('%s', (_, html, text, tables) => {
    expect(textOf(html)).toBe(text);
    expect(countsOf(html).tables ?? 0).toBe(tables);
  });

  test('columns of text are the layout of a page: their paragraphs stay', () => {
    const long = '样例'.repeat(20);
    expect(textOf(`<table><tr><td><p>${long}</p><p>${long}</p></td><td>甲</td></table>`)).toBe(
      `${long}\n${long}\n甲`,
    );
  });
});

describe('HTML from a stranger', () => {
  test.each([
    '<p onclick="alert(1)">甲</p>',
    '<img src=x onerror=alert(1)>甲',
    '<p __proto__="a" constructor="b" class="__proto__">甲</p>',
    '甲<iframe srcdoc="<p>乙</p>"></iframe>',
    '</p></table></td>甲',
    '<![CDATA[乙]]>甲',
    '<?xml version="1.0"?><!DOCTYPE html>甲',
  ])('%s is text and nothing else', (html) => {
    expect(textOf(html)?.trim()).toBe('甲');
  });

  test('is read to its end within the bounds, and not beyond', () => {
    const nested = (depth: number) => '<b>'.repeat(depth);
    expect(textOf(`${nested(HTML_BOUNDS.depth)}甲`)).toBe('甲');
    expect(readHtml(`${nested(HTML_BOUNDS.depth + 1)}甲`)).toBeUndefined();
    expect(readHtml(`<p style="display:none">${nested(HTML_BOUNDS.depth)}甲`)).toBeUndefined();
    expect(readHtml('甲'.repeat(HTML_BOUNDS.characters + 1))).toBeUndefined();
  });

  test('is stopped when it takes too long', () => {
    let time = 0;
    const slow = () => {
      time += HTML_BOUNDS.timeMs;
      return time;
    };
    expect(readHtml('<p>甲</p>'.repeat(10_000), slow)).toBeUndefined();
    expect(readHtml('<p>甲</p>'.repeat(10_000), () => 0)?.text.length).toBe(19_999);
  });
});

test('every letter that is drawn is kept, in its order, whatever the elements', () => {
  const word = fc.string({ unit: fc.constantFrom(...'科普日a1，。'), minLength: 1, maxLength: 4 });
  const name = fc.constantFrom(...'p div span b br li ul table tr td th section h1 pre font o:p'.split(' '));
  const pieces = fc.array(
    fc.oneof(
      word,
      name.map((each) => `<${each}>`),
      name.map((each) => `</${each}>`),
      fc.constantFrom(' ', '\n', '&nbsp;'),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const drawn = parts.filter((part) => !/^[<&\s]/u.test(part)).join('');
      expect(textOf(parts.join(''))?.replace(/\s/gu, '')).toBe(drawn);
    }),
    { numRuns: 2000 },
  );
});
