/* Windows, macOS and Linux in one: what any of them forbids in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them in names
const FORBIDDEN = /[\u0000-\u001f\u007f\\/:*?"<>|]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/iu;
/** Stems stay far below the 255 bytes of a name, so that a folder, a number and an ending find room too. */
export const MAX_STEM_BYTES = 180;

/** A name without its ending that every system takes: forbidden characters as ＿, no reserved word, at most 180 bytes. */
export function safeStem(raw: string): string {
  const clean = raw.replace(FORBIDDEN, '＿').replace(/\s+/gu, ' ').trim();
  const bare = clean.replace(/^[. ]+|[. ]+$/gu, '');
  const allowed = RESERVED.test(bare) ? `＿${bare}` : bare;
  return stemOfBytes(allowed, MAX_STEM_BYTES) || '＿';
}

/** A name of fewer characters says nothing any more. */
const SHORTEST_STEM = 8;

/** A stem of at most so many UTF-16 units; undefined where what would be left says nothing any more. */
export function stemWithin(stem: string, units: number): string | undefined {
  if (stem.length <= units) return stem;
  let kept = '';
  for (const character of stem) {
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept.length < SHORTEST_STEM ? undefined : kept.replace(/[. ]+$/u, '');
}

/** The beginning of a stem that takes at most so many bytes. */
export function stemOfBytes(stem: string, maxBytes: number): string {
  return cut(stem, maxBytes).replace(/[. ]+$/u, '');
}

/** How many bytes a text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += utf8Length(character);
  return bytes;
}

function cut(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > maxBytes) return kept;
    kept += character;
  }
  return kept;
}

function utf8Length(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** A pattern of the notice with its {placeholders} filled in. */
export function fillPattern(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
