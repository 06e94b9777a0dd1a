import type { PasteChangeKind, PasteCounts } from '../../shared/narrative/pasteChange.ts';
import { type Element, type ElementRule, elementRule } from './elementRules.ts';
import { leftOut } from './leftOut.ts';
import { isDrawn } from './lineText.ts';
import { lineWriter } from './lineWriter.ts';
import { type ListNumbers, listMarkText, listNumbers } from './listMarks.ts';

/** Takes the events of a parser and gives the lines of text that a reader of the page sees. */
export interface HtmlReader {
  readonly open: (element: Element) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
  readonly comment: (text: string) => void;
  readonly result: () => ReadText;
}

/** The lines of a page, not yet cleaned; what was left out or written differently, and its length (letters). */
export interface ReadText {
  readonly text: string;
  readonly counts: PasteCounts;
  readonly lettersLeftOut: number;
}

/** An open element and what holds within it. */
interface Frame {
  readonly name: string;
  readonly rule: ElementRule;
  readonly isSymbolFont: boolean;
  readonly isPreserved: boolean;
  readonly list: ListNumbers | undefined;
}

const OUTSIDE: Frame = {
  name: '',
  rule: { isBlock: false, isListMark: false, isList: false, isNumbered: false },
  isSymbolFont: false,
  isPreserved: false,
  list: undefined,
};

const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

export function htmlReader(): HtmlReader {
  const frames: Frame[] = [];
  const writer = lineWriter();
  let counts: Partial<Record<PasteChangeKind, number>> = {};
  const count = (kind: PasteChangeKind) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const left = leftOut(count);
  /** The letters of a list's number or bullet that is being read. */
  let mark: string | undefined;
  let isInField = false;
  let isPastFragment = false;

  const inner = () => frames.at(-1) ?? OUTSIDE;

  function endBlock(): void {
    writer.endBlock();
    // The code of a field stands within one paragraph; without its end it must not swallow the rest.
    isInField = false;
  }

  function open(element: Element): void {
    if (left.isInside()) {
      left.open();
      return;
    }
    const rule = elementRule(element);
    if (rule.leftOut) left.begin(rule.leftOut);
    else openDrawn(element, rule);
  }

  function openDrawn(element: Element, rule: ElementRule): void {
    openFrame(element, rule);
    if (rule.isBlock) endBlock();
    if (rule.isListMark) mark = '';
    if (rule.field === 'begin') count('fields');
    if (rule.field) isInField = rule.field === 'begin';
    openPart(element);
  }

  function openFrame({ name, attributes }: Element, rule: ElementRule): void {
    const { isSymbolFont, isPreserved, list } = inner();
    frames.push({
      name,
      rule,
      isSymbolFont: rule.isSymbolFont ?? isSymbolFont,
      isPreserved: rule.isPreserved ?? isPreserved,
      list: rule.isList ? (rule.isNumbered ? listNumbers(attributes.start) : undefined) : list,
    });
  }

  function openPart({ name, attributes }: Element): void {
    if (name === 'br') writer.breakLine();
    else if (name === 'li') writer.number(inner().list?.next(attributes.value) ?? '');
    else if (name === 'table') writer.sink.openTable();
    else if (name === 'tr') writer.sink.endRow();
    else if (CELLS.has(name)) writer.sink.openCell();
  }

  function close(): void {
    if (left.close()) return;
    const frame = frames.pop();
    if (!frame) return;
    if (frame.rule.isListMark) closeMark(frame);
    if (frame.rule.isBlock) endBlock();
    if (frame.name === 'li') writer.number('');
    else if (frame.name === 'table') writer.sink.closeTable();
    else if (frame.name === 'tr') writer.sink.endRow();
    else if (CELLS.has(frame.name)) writer.sink.closeCell();
  }

  function closeMark({ isSymbolFont }: Frame): void {
    const text = listMarkText(mark ?? '', isSymbolFont);
    if (isDrawn(mark ?? '')) count(text === '' ? 'bullets' : 'numbers');
    mark = undefined;
    writer.write(text);
  }

  function text(drawn: string): void {
    if (left.isInside()) left.text(drawn);
    else if (isPastFragment || isInField) return;
    else if (mark !== undefined) mark += drawn;
    else if (inner().isPreserved) writer.writePreserved(drawn);
    else writer.write(drawn);
  }

  /* A clipboard's HTML says in comments which part of the page was copied. */
  function comment(said: string): void {
    const what = said.trim();
    if (what === 'EndFragment') isPastFragment = true;
    if (what !== 'StartFragment' || isPastFragment) return;
    writer.clear();
    counts = {};
  }

  return {
    open,
    close,
    text,
    comment,
    result: () => {
      writer.endBlock();
      const { sink } = writer;
      const numbers = (counts.numbers ?? 0) + writer.numbers();
      return {
        text: sink.lines().join('\n'),
        counts: { ...counts, numbers, softBreaks: writer.softBreaks(), tables: sink.tables() },
        lettersLeftOut: left.letters(),
      };
    },
  };
}
