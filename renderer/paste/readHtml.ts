import { Parser } from 'htmlparser2';
import { htmlReader, type ReadText } from './htmlReader.ts';

/** The bounds of HTML from outside: characters, open elements, and time (ms). Word's own HTML of 20,000 字 is far within. */
export const HTML_BOUNDS = { characters: 8_000_000, depth: 400, timeMs: 4_000 } as const;

/** Read in pieces of this length (characters), so that it can be stopped. */
const PIECE = 16_384;

/**
 * The lines that a reader of a page sees; undefined where the HTML is beyond the bounds. It is read by a parser of events:
 * no document comes into being, nothing is loaded or run. `now`: a clock in ms.
 */
export function readHtml(html: string, now: () => number = () => performance.now()): ReadText | undefined {
  if (html.length > HTML_BOUNDS.characters) return undefined;
  const reader = htmlReader();
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      reader.open({ name, attributes });
    },
    onclosetag: () => {
      depth -= 1;
      reader.close();
    },
    ontext: reader.text,
    oncomment: reader.comment,
  });
  const end = now() + HTML_BOUNDS.timeMs;
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (depth > HTML_BOUNDS.depth || now() > end) return undefined;
  }
  parser.end();
  return reader.result();
}
