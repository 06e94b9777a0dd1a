/** What no name in a package may hold: what some system forbids, separators of another system, what hides or turns text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\\:*?"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/iu;

const MAX_LENGTH = 1_024;
const MAX_PART = 255;
/** Folders in each other: a package has one, a hand-in two, whoever packs it again adds his own. */
const MAX_DEPTH = 8;

/** Whether a relative path (with `/`) is one that a person can have meant: nowhere outside, the same on every system. */
export function isSoundPath(path: string): boolean {
  const parts = path.split('/');
  return path.length <= MAX_LENGTH && parts.length <= MAX_DEPTH && parts.every(isSoundName);
}

function isSoundName(name: string): boolean {
  if (name === '' || name.length > MAX_PART) return false;
  return !FORBIDDEN.test(name) && !RESERVED.test(name) && !/[. ]$/u.test(name);
}
