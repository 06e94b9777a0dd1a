import type { ExpectedForm, ProofFinding } from '../../../shared/form/proof.ts';
import { photoUnread } from '../../../shared/messages/document.ts';
import { countText } from '../../../shared/narrative/count.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import type { OutlineCell } from '../reading/outline.ts';
import { excerpt, sameFixed } from './words.ts';

/** Whether the text cell holds the prompt, the paragraphs, and the captions of the photos, in this order and nothing else. */
export function narrativeFindings(cell: OutlineCell, expected: ExpectedForm): readonly ProofFinding[] {
  const { definition, content } = expected;
  const [prompt, ...texts] = cell.texts;
  const paragraphs = paragraphsOf(content.narrative);
  const found = texts.slice(0, paragraphs.length);
  if (!sameFixed(prompt, definition.narrative.prompt))
    return [{ problem: 'fixedWords', text: excerpt(definition.narrative.prompt) }];
  return [
    ...firstDifference(found, paragraphs),
    ...wordsFindings(found, content.narrative),
    ...firstDifference(texts.slice(paragraphs.length), captionsOf(expected), 'captions'),
  ];
}

/** Only the first: after a paragraph that is missing, all others stand elsewhere. Words that are no caption belong to the text. */
function firstDifference(
  found: readonly string[],
  wanted: readonly string[],
  kind: 'narrative' | 'captions' = 'narrative',
): readonly ProofFinding[] {
  const length = Math.max(found.length, wanted.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => found[index] !== wanted[index]);
  if (at === undefined) return [];
  const extra = found[at];
  if (
    kind === 'captions' &&
    (extra === undefined || wanted.includes(extra) || found.length === wanted.length)
  )
    return [{ problem: kind, text: excerpt(wanted[at] ?? extra ?? '') }];
  return [{ problem: 'narrative', part: 'narrative', text: excerpt(wanted[at] ?? extra ?? '') }];
}

/** The count of what stands in the file is the count that was shown, in both readings. */
function wordsFindings(found: readonly string[], narrative: string): readonly ProofFinding[] {
  const inFile = countText(found.join('\n')).words;
  const shown = countText(narrative).words;
  if (inFile.low === shown.low && inFile.high === shown.high) return [];
  return [{ problem: 'words', part: 'narrative', text: String(inFile.low) }];
}

/** Notes on photos that could not be read stand before all captions. */
function captionsOf({ content, photos }: ExpectedForm): readonly string[] {
  const unread = photos.flatMap((photo, at) => (photo ? [] : [photoUnread(at + 1)]));
  const captions = photos.flatMap((photo, at) => (photo ? [content.photos[at]?.caption ?? ''] : []));
  return [...unread, ...captions.filter((caption) => caption.trim() !== '')];
}
