import { type LineSink, lineSink } from './lineSink.ts';
import { drawnText, isDrawn } from './lineText.ts';
import { numbered } from './listMarks.ts';

/** Writes drawn text into lines; counts what it makes of breaks and numbers. */
export interface LineWriter {
  readonly sink: LineSink;
  readonly write: (text: string) => void;
  /** Text of which the line ends are drawn. */
  readonly writePreserved: (text: string) => void;
  /** A block begins or ends here. */
  readonly endBlock: () => void;
  /** A soft break: the line ends, the paragraph of the source does not. */
  readonly breakLine: () => void;
  /** Stands before the next text, unless that brings its own. */
  readonly number: (number: string) => void;
  readonly clear: () => void;
  readonly softBreaks: () => number;
  readonly numbers: () => number;
}

export function lineWriter(): LineWriter {
  const sink = lineSink();
  let line = '';
  let number = '';
  let isAfterBreak = false;
  let softBreaks = 0;
  let numbers = 0;

  function endLine(): void {
    const text = drawnText(line);
    line = '';
    const whole = text === '' ? '' : numbered(number, text);
    if (whole !== text) numbers += 1;
    if (text !== '') number = '';
    sink.take(whole);
  }

  function write(text: string): void {
    if (isDrawn(text) && isAfterBreak) {
      softBreaks += 1;
      isAfterBreak = false;
    }
    line += text;
  }

  function endBlock(): void {
    if (isDrawn(line)) endLine();
    line = '';
    isAfterBreak = false;
  }

  return {
    sink,
    write,
    writePreserved: (text) => {
      for (const [at, part] of text.split(/\r\n?|\n/u).entries()) {
        if (at > 0) endBlock();
        write(part);
      }
    },
    endBlock,
    breakLine: () => {
      // In a table the lines of a cell come together again.
      isAfterBreak ||= isDrawn(line) && !sink.isInTable();
      endLine();
    },
    number: (next) => {
      number = next;
    },
    clear: () => {
      line = '';
      isAfterBreak = false;
      softBreaks = 0;
      numbers = 0;
      sink.clear();
    },
    softBreaks: () => softBreaks,
    numbers: () => numbers,
  };
}
