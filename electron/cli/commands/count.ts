import { countParagraphs, countText } from '../../../shared/narrative/count.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { readText } from '../../files/readFile.ts';
import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { characterCounts, paragraphCount, wordCount } from '../texts.ts';

const MAX_TEXT_BYTES = 8 * 1024 * 1024;

/** Word's count of a text file, normalised as every text is on entry. */
export const countCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: [],
  run: async ({ input }) => {
    const raw = await readText(input, MAX_TEXT_BYTES);
    if (!raw.ok) return failureAnswer(raw.error);
    const { text } = normaliseText(raw.value);
    const { words, characters, charactersWithBlanks } = countText(text);
    const paragraphs = countParagraphs(text).filter(({ start, end }) => end > start);
    const lines = [
      wordCount(words.low, words.high),
      ...characterCounts(characters, charactersWithBlanks),
      paragraphCount(paragraphs.length),
    ];
    return { exit: 0, lines, value: { words, characters, charactersWithBlanks, paragraphs } };
  },
};
