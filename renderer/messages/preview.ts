/** The form beside the fields. */
export const preview = {
  title: '内容预览',
  about: {
    /** Without LibreOffice nothing here knows of pages. */
    sheet: '内容与导出的 Word 一致，分页以 Word/WPS 为准',
    sheetOfPages: '内容与导出的 Word 一致，不分页',
    pages: 'LibreOffice 的分页，Word/WPS 可能略有不同',
  },
  open: '内容预览',
  close: '关闭预览',
  region: '推荐表预览',
  regionHint: '和左边填写的内容相同，随填随新；可以用加号、减号、0 调整大小',
  zoom: '预览大小',
  fit: '适合宽度',
  whole: '100%',
  larger: '放大',
  smaller: '缩小',
  percent: (percent: number) => `${percent}%`,
  waiting: '正在准备预览…',
  failed: (sentence: string) => `预览没有更新：${sentence}`,
  unread: (numbers: readonly number[]) =>
    `照片${numbers.join('、')}打不开，预览里没有；请到“照片”里重新选择。`,
  retry: '再试一次',
  goThere: '点一下，到填写这一栏的地方',
  pages: {
    show: '用 LibreOffice 看分页',
    showHint: '用这台电脑上的 LibreOffice 排出各页；Word、WPS 的分页可能稍有不同',
    working: 'LibreOffice 正在排版，通常要几秒…',
    cancel: '取消',
    back: '返回预览',
    count: (count: number) => `LibreOffice 排出 ${count} 页`,
    outdated: '之后内容有改动',
    again: '重新排版',
    page: (number: number, count: number) => `第 ${number} 页，共 ${count} 页`,
    failed: (sentence: string) => `没有排出页面：${sentence}`,
  },
};
