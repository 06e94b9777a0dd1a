/** The words of the stamped cell's picture. Lengths in mm. */
export const seal = {
  heading: '盖章的位置',
  fits: (diameter: number) => `够：直径 ${diameter} 毫米的章盖在日期上，不出格，也不压意见的文字。`,
  misses: (missing: number, diameter: number) =>
    `差 ${missing} 毫米：直径 ${diameter} 毫米的章会压到意见的文字，或者出格。`,
  tooLong: (lines: number, max: number) =>
    `意见占 ${lines} 行，不超过 ${max} 行（每段另起一行）才留得出盖章的位置。可以删减或少分几段，也可以照样导出。`,
  picture: (sentence: string) => `这一栏的示意图，虚线圆圈是盖章的位置。${sentence}`,
  scale: (width: number, height: number) => `示意图，纸上这一格宽 ${width} 毫米、高 ${height} 毫米。`,
} as const;
