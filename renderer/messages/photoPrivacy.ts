/** What a person should think of before a face goes into a form. */
export const photoPrivacy = {
  title: '照片里有人时',
  /** Portraits, and children under 14, whose data the law protects above others'. */
  text: '请先征得能认出来的人同意。有不满 14 周岁的孩子，要征得父母或其他监护人同意，最好选看不清面部的远景或背影。',
  /** What the program does by itself. */
  metadata: '拍摄地点、手机型号等信息只留在本机的原图里，导出的 Word 和照片都不带这些信息。',
};
