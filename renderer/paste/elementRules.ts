import type { PasteChangeKind } from '../../shared/narrative/pasteChange.ts';

/** An element as the parser gives it: name and attributes in small letters. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What one element does to the text, from its name, classes and styles alone. */
export interface ElementRule {
  /** Left out with all that is in it, and what that is called; `silent` is never told. */
  readonly leftOut?: PasteChangeKind | 'silent';
  /** Stands in paragraphs of its own. */
  readonly isBlock: boolean;
  readonly field?: 'begin' | 'separator' | 'end';
  /** The number or bullet that Word writes before a paragraph of a list. */
  readonly isListMark: boolean;
  /** The letters are drawn as symbols: Word's bullets are an l of Wingdings. Undefined: as around it. */
  readonly isSymbolFont?: boolean;
  /** A list of its own; its items are numbered by the program that shows it. */
  readonly isList: boolean;
  readonly isNumbered: boolean;
  /** Line ends and blanks are drawn as they are. Undefined: as around it. */
  readonly isPreserved?: boolean;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul',
);
const NO_TEXT = set(
  'annotation annotation-xml datalist head link meta noscript rp script style template title xml',
);
const PICTURES = set('audio canvas embed iframe img object svg video');
const FOOTNOTE_MARKS = set(
  'msofootnotereference msoendnotereference sdfootnoteanc sdfootnotesym sdendnoteanc sdendnotesym',
);
const COMMENT_MARKS = set('msocomanchor msocommentreference');
const LISTS = set('ol ul menu dir');
const DELETIONS = set('msodel');

/** A style longer than this (characters) is nothing that an office program writes. */
const LONGEST_STYLE = 4096;

/** The rule for an element. */
export function elementRule(element: Element): ElementRule {
  const { name, attributes } = element;
  const style = styleOf(attributes);
  const classes = (attributes.class ?? '').toLowerCase().split(/\s+/u);
  const leftOut = leftOutAs(element, style, classes);
  const field = /(?:^|;)mso-element:field-(begin|separator|end)/u.exec(style)?.[1];
  const preserved = name === 'pre' || whiteSpaceOf(style);
  const font = /(?:^|;)font(?:-family)?:([^;]*)/u.exec(style)?.[1];
  return {
    ...(leftOut && { leftOut }),
    isBlock: BLOCKS.has(name) || /(?:^|;)display:(?:block|flex|grid|list-item|table)(?:;|!|$)/u.test(style),
    ...(field && { field: field as 'begin' | 'separator' | 'end' }),
    isListMark: /(?:^|;)mso-list:ignore/u.test(style),
    ...(font && { isSymbolFont: /wingdings|webdings|symbol/u.test(font) }),
    isList: LISTS.has(name),
    isNumbered: name === 'ol' && isDecimal(attributes, style),
    ...(preserved !== undefined && { isPreserved: preserved }),
  };
}

function leftOutAs(
  { name, attributes }: Element,
  style: string,
  classes: readonly string[],
): PasteChangeKind | 'silent' | undefined {
  if (NO_TEXT.has(name) || /(?:^|;)mso-element:comment/u.test(style)) return 'silent';
  if (Object.hasOwn(attributes, 'hidden') || isHidden(style)) return 'hidden';
  if (PICTURES.has(name)) return 'pictures';
  if (name === 'rt') return 'ruby';
  if (name === 'del' || classes.some((each) => DELETIONS.has(each))) return 'deletions';
  if (classes.some((each) => COMMENT_MARKS.has(each)) || isSpecial(style, 'comment')) return 'comments';
  if (classes.some((each) => FOOTNOTE_MARKS.has(each)) || isSpecial(style, 'footnote')) return 'footnotes';
  return isSpecial(style, 'endnote') ? 'footnotes' : undefined;
}

/** The style without blanks, in small letters. */
function styleOf({ style = '' }: Element['attributes']): string {
  return style.slice(0, LONGEST_STYLE).toLowerCase().replace(/\s+/gu, '');
}

const isHidden = (style: string) =>
  /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)(?:;|!|$)/u.test(style);

const isSpecial = (style: string, what: string) => style.includes(`mso-special-character:${what}`);

function whiteSpaceOf(style: string): boolean | undefined {
  const value = /(?:^|;)white-space:([^;!]*)/u.exec(style)?.[1];
  return value === undefined ? undefined : /^(?:pre|break-spaces)/u.test(value);
}

/** Letters and Roman figures are not written out: only a decimal list is certain to be read as one. */
function isDecimal(attributes: Element['attributes'], style: string): boolean {
  const type = /(?:^|;)list-style(?:-type)?:([^;!]*)/u.exec(style)?.[1];
  if (type !== undefined) return type.includes('decimal');
  return attributes.type === undefined || attributes.type === '1';
}
