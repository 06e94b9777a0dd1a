import { deepEqual, equal, ok } from 'node:assert/strict';
import type { FormDocument } from '../electron/documents/formDocument.ts';
import { paragraphsOf } from '../shared/narrative/paragraphs.ts';
import type { WordFile } from './wordFile.ts';

/** Libraries round lengths in their own units: a difference of 1 px (EMU) is none. */
const SIZE_TOLERANCE = 9525;

/** Throws unless our file holds what was entered: every text as a paragraph, every photo byte by byte. */
export function checkOurs(file: WordFile, { content, photos }: FormDocument): void {
  const entered = [
    ...Object.values(content.fields),
    ...paragraphsOf(content.narrative),
    ...content.photos.map(({ caption }) => caption),
    ...Object.values(content.opinions).map(({ text }) => text),
  ];
  for (const text of entered) ok(file.paragraphs.includes(text), `our file lacks the paragraph ${text}`);
  equal(file.pictures.length, photos.length, 'pictures in our file');
  for (const [at, picture] of file.pictures.entries()) {
    ok(sameBytes(picture.bytes, photos[at]?.jpeg), `picture ${at + 1} of our file is another one`);
  }
}

/**
 * Throws unless a peer's file has the words and the pictures of ours, in their order and size. Empty lines are the space that we
 * plan between photos for each form anew; a template has those of its own.
 */
export function checkSame(name: string, file: WordFile, ours: WordFile): void {
  deepEqual(withWords(file), withWords(ours), `${name}: the text is not ours`);
  equal(file.pictures.length, ours.pictures.length, `${name}: number of pictures`);
  for (const [at, picture] of file.pictures.entries()) {
    const own = ours.pictures[at];
    ok(sameBytes(picture.bytes, own?.bytes), `${name}: picture ${at + 1} is another one`);
    ok(
      isClose(picture.width, own?.width) && isClose(picture.height, own?.height),
      `${name}: picture ${at + 1} is ${picture.width} × ${picture.height} EMU, ours ${own?.width} × ${own?.height}`,
    );
  }
}

const withWords = ({ paragraphs }: WordFile) => paragraphs.filter((text) => text !== '');

const sameBytes = (left: Uint8Array, right: Uint8Array | undefined) =>
  right !== undefined && Buffer.compare(left, right) === 0;

const isClose = (left: number, right: number | undefined) =>
  right !== undefined && Math.abs(left - right) <= SIZE_TOLERANCE;
