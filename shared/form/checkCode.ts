import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { paragraphsOf } from '../narrative/paragraphs.ts';
import { type PhotoEdit, pictureName } from '../photo/edit.ts';
import { type FormContent, fieldValue } from './content.ts';
import type { FormDefinition } from './definition.ts';

/** What the reporter is answerable for, as it is printed; `sha256` of a photo is of its original, of which an edit makes another picture. */
export interface CheckedContent extends Pick<FormContent, 'reportingUnit' | 'fields' | 'narrative'> {
  readonly photos: readonly {
    readonly sha256: string;
    readonly caption: string;
    readonly edit?: PhotoEdit | undefined;
  }[];
}

/** Without what is mistaken for another on paper: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTVWXY';
const GROUP = 4;
export const CODE_LENGTH = 2 * GROUP;

/** Counts the ways of writing down: a code of another one means nothing. */
const SERIALISATION = 'jianbiaotong-1';

/**
 * The code by which a form on paper, a file and what is stored are known to be the same: eight characters, `7KQF-3MXA`.
 * Of the reporter's blanks, narrative and photos (pictures, captions, order); not of opinions and dates, which come later
 * and from others. Two different forms have one code in about a hundred thousand million cases.
 */
export function checkCode(definition: FormDefinition, content: CheckedContent): string {
  return shortCode(canonical(definition, content));
}

/** Eight characters that stand for a text. */
export function shortCode(text: string): string {
  const digest = sha256(utf8ToBytes(text));
  let rest = digest.slice(0, CODE_LENGTH).reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let code = '';
  for (let at = 0; at < CODE_LENGTH; at += 1) {
    code += CODE_ALPHABET[Number(rest % BigInt(CODE_ALPHABET.length))];
    rest /= BigInt(CODE_ALPHABET.length);
  }
  return `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
}

/** The one way in which a form is written down: every value in its place, however the content was put together. */
function canonical(definition: FormDefinition, content: CheckedContent): string {
  const form: FormContent = { ...content, kind: definition.kind, photos: [], opinions: NO_OPINIONS };
  return JSON.stringify([
    SERIALISATION,
    definition.notice.id,
    definition.kind,
    definition.fields.map(({ field }) => [field, fieldValue(form, field)]),
    paragraphsOf(content.narrative),
    content.photos.map(({ sha256, caption, edit }) => [pictureName(sha256, edit), caption]),
  ]);
}

const NO_OPINION = { text: '', date: '' };
const NO_OPINIONS = { recommendation: NO_OPINION, approval: NO_OPINION };

const CODE = new RegExp(
  `(?<![A-Za-z0-9])([${CODE_ALPHABET}]{${GROUP}})-([${CODE_ALPHABET}]{${GROUP}})(?![A-Za-z0-9])`,
  'u',
);

/** The first code in a text, as the foot of a page has it; undefined where there is none. */
export const codeIn = (text: string): string | undefined => CODE.exec(text)?.[0];
