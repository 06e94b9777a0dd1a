import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { foldedText, foldLabel } from '../finding/foldLabel.ts';

/** A remark of another edition on how long the text may be: （限1500字，附照片）. */
const OTHER_PROMPT = /^[（(][^（）()]*(?:字|照片|图片)[^（）()]*[）)]$/u;
const LONGEST_PROMPT = 60;

/** The paragraphs of the long text without the prompt above them. */
export function narrativeValue(
  lines: readonly string[],
  prompt: string,
  isOwn: (line: string) => boolean,
): string {
  const paragraphs = paragraphsOf(lines.join('\n')).filter((line) => !isOwn(line));
  const [first = '', ...others] = paragraphs;
  return normaliseText(paragraphsOf([withoutPrompt(first, prompt), ...others].join('\n')).join('\n')).text;
}

function withoutPrompt(line: string, prompt: string): string {
  const folded = foldedText(line.slice(0, 2 * LONGEST_PROMPT + prompt.length));
  const own = foldLabel(prompt);
  if (own !== '' && folded.characters.startsWith(own)) return line.slice(folded.ends[own.length - 1] ?? 0);
  return line.length <= LONGEST_PROMPT && OTHER_PROMPT.test(line) ? '' : line;
}
