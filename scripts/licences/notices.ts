import type { LockedPackage } from './lock.ts';
import { isReplaceable } from './rules.ts';

export type NoticeParts = {
  readonly everywhere: readonly LockedPackage[];
  readonly somewhere: readonly LockedPackage[];
  /** The licence files of a package that every system has; none when it brings none. */
  readonly textsOf: (item: LockedPackage) => readonly string[];
  /** What the replaceable parts hold, the LGPL, and the GPL that it refers to: no package brings these texts. */
  readonly lesserTexts: readonly string[];
};

const LINE = '='.repeat(80);

/** The text of THIRD-PARTY-NOTICES: the same on every system, whatever npm has installed there beside the rest. */
export function writeNotices(parts: NoticeParts): string {
  const sections = [
    HEAD,
    ...parts.everywhere.map((item) => section(titleOf(item), parts.textsOf(item))),
    section('Parts for one kind of computer', [systemParts(parts.somewhere)]),
  ];
  if ([...parts.everywhere, ...parts.somewhere].some((item) => isReplaceable(item.name))) {
    sections.push(section('Replaceable parts', [REPLACEABLE, ...parts.lesserTexts]));
  }
  return `${sections.map(tidy).join('\n\n')}\n`;
}

const HEAD = `Third-party notices of 荐表通

Written by "npm run licences" from package-lock.json; not to be changed by hand. These packages of other authors are
part of the program, each under its own licence. What runs it brings its own notices: Node in node/LICENSE of the portable
folder, Electron and Chromium in LICENSE.electron.txt and LICENSES.chromium.html of the installed program.`;

const REPLACEABLE = `libvips, and those of the libraries in it that the table below names so, are used under the GNU Lesser General Public
License, version 3 or later; the others under the licences named there. They are unaltered files of their own in the
folder node_modules/@img (in an installed program: resources/app.asar.unpacked/node_modules/@img), and may be replaced
by others with the same interface. Where the source of each is and how they are built, version by version:
https://github.com/lovell/sharp-libvips.

libheif, and libde265 in it, are used under the same licence, in WebAssembly: the unaltered files of the folder
node_modules/libheif-js/libheif-wasm (in an installed program below resources/app.asar.unpacked), which may be replaced
likewise. Their source and how they are built: https://github.com/strukturag/libheif, https://github.com/strukturag/libde265,
https://github.com/catdad-experiments/libheif-js.`;

const NO_TEXT = 'The package brings no licence file; the licence is the one named above.';

function titleOf(item: LockedPackage): string {
  return `${item.name} ${item.version} (${item.licence ?? 'no licence named'})`;
}

function section(title: string, texts: readonly string[]): string {
  const body = texts.length === 0 ? [NO_TEXT] : texts;
  return [`${LINE}\n${title}\n${LINE}`, ...body.map(tidy)].join('\n\n');
}

function systemParts(items: readonly LockedPackage[]): string {
  if (items.length === 0) return 'None.';
  return `A packed program holds those of its own kind of computer only.\n\n${items.map(titleOf).join('\n')}`;
}

/** Authors end their lines in every possible way. */
function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
