import fc from 'fast-check';

const PIECES = [
  ...'中字々〇龥豈ノあㄅ㈱㎡⼀〡',
  ...'，。、；：？！（）《》【】「」～￥％ＡｚＱ０︵﹏ｱ',
  ...'abZ09.,;:!?()<>-+=/@#%&*~"\'_é',
  ...'한국ㄱ각',
  ...'“”‘’—…·•①Ⅰ→℃■★×±°§‰αДˇ※№',
  ...' \t\u00a0\u2003\u3000\u2028\n\n\r\u000b',
  ...'\u200b\u200d\ufe0f\ufeff\u0301\u00ad',
  ...'𠮷𪚥𰻞😀👨🏽𝑎\u{e0100}',
  '\ud842',
  '\udfb7',
];

/** Texts of every kind of character that a narrative may hold, paragraph marks and lone surrogates included. */
export const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
