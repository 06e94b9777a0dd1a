/** The words of the Word file: making it, what it was proven to hold, where it goes. */
export const exporting = {
  busy: '正在导出并核对…',
  again: '再试一次',
  otherFolder: '换一个文件夹…',
  goesTo: '导出到',
  openFile: '打开文件',
  copyFile: '复制文件',
  fileCopied: '文件已复制，可以粘贴到文件夹或邮件里',
  openElsewhere: '同名的文件正在 Word 或 WPS 里打开，没有动它；这次的文件另取了名字，请用这一份。',
  code: '校验码',
  codeHint:
    '由填写的内容和照片算出，内容变了它就变；意见和日期不算在内。用来核对纸上的、文件里的和系统里的是不是同一份。',
  codeOfFile: (code: string) => `校验码 ${code}`,
  codeInFooter: '导出时把校验码印在每页页脚（灰色小字）',

  stale: '导出后又有改动',
  staleHint: '上次导出的 Word 文件已经过时，改好以后请重新导出。',
  toExport: '去重新导出',

  folderTitle: 'Word 文件导出到哪里',
  folderHint: '以后都导出到选定的文件夹，每个单位一个子文件夹；已经导出的文件留在原处。',
  folders: '文件夹',
  free: (size: string) => `还剩 ${size}`,
  current: '现在用的',
  chooseFolder: '选择其他文件夹…',
  useFolder: '用这个文件夹',
  cancel: '取消',
  folderUsed: (folder: string) => `以后导出到：${folder}`,
} as const;

/** The words of exporting several forms at once. */
export const exportMany = {
  open: '一起导出…',
  title: '一起导出',
  back: '返回工作台',
  hint: '选好要导出的推荐表，逐份导出并核对。还有错误的要先改好，样例不在其中。',
  none: '还没有可以导出的推荐表。',
  all: (count: number) => `全部可导出的（${count} 份）`,
  start: (count: number) => `导出 ${count} 份`,
  chooseFirst: '请先选择',
  current: '已导出，没有改动',
  outdated: '导出后又有改动',
  ready: '可以导出',
  mend: '去修改',
  progress: '导出的进度',
  running: (number: number, total: number, name: string) =>
    `正在导出第 ${number} 份，共 ${total} 份：${name}`,
  cancel: '停止',
  stopping: '正在停止…',
  done: (done: number) => `已导出 ${done} 份，都已核对`,
  mixed: (done: number, refused: number) => `已导出 ${done} 份，${refused} 份没有导出`,
  stopped: (left: number) => `还有 ${left} 份没有处理`,
  refusedList: '没有导出的',
  doneList: '已导出的',
  look: '去看看',
  showFolder: '打开所在文件夹',
  again: '再选一次',
} as const;
