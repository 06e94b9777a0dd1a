import { fillPattern, MAX_STEM_BYTES, safeStem, stemOfBytes, utf8Bytes } from '../files/fileName.ts';

/**
 * What two names have in common that some system takes for one: Windows and macOS do not tell capitals, macOS no Unicode
 * forms.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().normalize('NFC');
}

/** A name made of another by a pattern of the notice ({file}-照片{number}): what is too long is cut from the other, never from the rest. */
export function markedStem(
  stem: string,
  pattern: string,
  placeholder: 'file' | 'package',
  values: Readonly<Record<string, string>> = {},
): string {
  const rest = utf8Bytes(fillPattern(pattern, { ...values, [placeholder]: '' }));
  const cut = stemOfBytes(stem, MAX_STEM_BYTES - rest);
  return safeStem(fillPattern(pattern, { ...values, [placeholder]: cut }));
}

/** Gives every file of one flat folder a name of its own. */
export class FolderNames {
  readonly #taken = new Set<string>();

  /** A name that is none given before: its stem as every system takes it, （2） … behind it where another has it. */
  claim(stem: string, ending: string): string {
    const safe = safeStem(stem);
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : `（${number}）`;
      const name = `${stemOfBytes(safe, MAX_STEM_BYTES - utf8Bytes(mark))}${mark}${ending}`;
      if (this.#taken.has(nameKey(name))) continue;
      this.#taken.add(nameKey(name));
      return name;
    }
  }
}
