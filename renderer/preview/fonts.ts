/** The Chinese typefaces that forms are printed in, each with its names on other systems and the nearest to it. */
const FACES: readonly (readonly string[])[] = [
  ['宋体', 'SimSun', 'NSimSun', 'Songti SC', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  ['仿宋', '仿宋_GB2312', 'FangSong', 'FangSong_GB2312', 'STFangsong', 'FZFangSong-Z02', 'Noto Serif CJK SC'],
  ['黑体', 'SimHei', 'Heiti SC', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  ['楷体', '楷体_GB2312', 'KaiTi', 'KaiTi_GB2312', 'Kaiti SC', 'STKaiti', 'Noto Serif CJK SC'],
  ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'Noto Serif CJK SC'],
];

/** A font-family of the Word file, followed by what stands in for it on a machine that lacks it: a docx has no such list. */
export function withFallbacks(family: string): string {
  const names = family.split(',').map((name) => name.trim().replace(/^["']|["']$/gu, ''));
  const faces = FACES.filter((face) => names.some((name) => face.includes(name))).flat();
  const generic = names.some((name) => name.includes('黑') || name === 'SimHei') ? 'sans-serif' : 'serif';
  return [...new Set([...names, ...faces])]
    .map((name) => `"${name.replaceAll('"', '')}"`)
    .concat(generic)
    .join(', ');
}
