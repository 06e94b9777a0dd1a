import { isAllowed, parseLicence } from './spdx.ts';

/** What an office may be handed: licences that ask for no more than their text beside the program. */
const SHIPPED: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
  'CC0-1.0',
];

/** The LGPL asks that its part can be exchanged: these packages hold libvips or libheif as files of their own. */
/** libheif-js writes the name that SPDX had for it before. */
const REPLACEABLE_LICENCES: readonly string[] = ['LGPL-3.0-or-later', 'LGPL-3.0'];
const REPLACEABLE_PACKAGES: readonly RegExp[] = [
  /^@img\/sharp-libvips-[a-z0-9-]+$/,
  /^@img\/sharp-win32-(arm64|ia32|x64)$/,
  /^@img\/sharp-wasm32$/,
  /^libheif-js$/,
];

/** Tools of development stay with the developer, so these may ask for more. */
const TOOLS: readonly string[] = [...SHIPPED, 'MPL-2.0', 'Python-2.0', 'WTFPL'];

export type Use = 'shipped' | 'tool';

/** Why a package may not be used so, in words that name it; undefined when it may. */
export function objection(
  name: string,
  version: string,
  licence: string | undefined,
  use: Use,
): string | undefined {
  const what = `${name} ${version}`;
  if (licence === undefined) return `${what} names no licence`;
  const expression = parseLicence(licence);
  if (expression === undefined) return `${what}: "${licence}" is no licence expression that can be read`;
  if (isAllowed(expression, (id) => isAllowedId(id, name, use))) return undefined;
  const place = use === 'shipped' ? 'in the packed program' : 'as a tool';
  return `${what}: ${licence} is not allowed ${place}`;
}

function isAllowedId(id: string, packageName: string, use: Use): boolean {
  if ((use === 'shipped' ? SHIPPED : TOOLS).includes(id)) return true;
  return REPLACEABLE_LICENCES.includes(id) && isReplaceable(packageName);
}

export function isReplaceable(packageName: string): boolean {
  return REPLACEABLE_PACKAGES.some((pattern) => pattern.test(packageName));
}
