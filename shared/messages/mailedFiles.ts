import type { FilePurpose } from '../package/manifest.ts';

const COUNTED = [
  ['form', () => 'Word 文件'],
  ['scan', (count) => `盖章页扫描件 ${count} 个`],
  ['photo', (count) => `照片 ${count} 张`],
] as const satisfies readonly (readonly [FilePurpose, (count: number) => string])[];

/** The files of a form in a mail, in a few words, so that whoever gets it can count them: Word 文件、照片 3 张. Empty for none. */
export function mailedFilesText(files: readonly FilePurpose[]): string {
  return COUNTED.flatMap(([purpose, text]) => {
    const count = files.filter((each) => each === purpose).length;
    return count > 0 ? [text(count)] : [];
  }).join('、');
}
