const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_URI = 'http://schemas.microsoft.com/office/word';

/** What Chinese Word itself writes for East Asian text: among others narrow marks beside wide ones, no grid in tables. */
const COMPATIBILITY = [
  'spaceForUL',
  'balanceSingleByteDoubleByteWidth',
  'doNotLeaveBackslashAlone',
  'ulTrailSpace',
  'doNotExpandShiftReturn',
  'adjustLineHeightInTable',
  'useFELayout',
];

/** The layout of Word 2013 and later: without it Word opens the file in 兼容模式. */
const SETTINGS = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
  useWord2013TrackBottomHyphenation: 0,
};

/**
 * The settings of a Word file in the place of those that the library writes, which knows nothing of 标点压缩: marks that
 * meet are set closer, as Chinese Word does in a new file, so that lines hold what they hold there.
 */
export function documentSettings(): { readonly path: string; readonly data: string } {
  const compatibility = [
    ...COMPATIBILITY.map((name) => `<w:${name}/>`),
    ...Object.entries(SETTINGS).map(
      ([name, value]) => `<w:compatSetting w:name="${name}" w:uri="${WORD_URI}" w:val="${value}"/>`,
    ),
  ];
  const settings = [
    '<w:bordersDoNotSurroundHeader/>',
    '<w:bordersDoNotSurroundFooter/>',
    '<w:defaultTabStop w:val="420"/>',
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    `<w:compat>${compatibility.join('')}</w:compat>`,
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
  ];
  return {
    path: 'word/settings.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:settings xmlns:w="${WORD}">${settings.join('')}</w:settings>`,
  };
}
