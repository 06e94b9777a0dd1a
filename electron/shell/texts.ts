/** What the Electron door says by the means of the system: menu and dialogs. */
export const PROGRAM_NAME = '荐表通';

export const MENU = {
  file: '文件',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '查看',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetZoom: '实际大小',
  fullScreen: '全屏',
  developerTools: '开发者工具',
  window: '窗口',
  minimise: '最小化',
  help: '帮助',
  about: '关于荐表通',
  hide: '隐藏荐表通',
  hideOthers: '隐藏其他',
  showAll: '全部显示',
} as const;

export const CHOOSE_FOLDER = '选择存放数据的文件夹';

export const NOT_STARTED = '荐表通没有打开';

/** Asked when the window is to close and not all of it could be saved. */
export const UNSAVED = {
  message: '还有内容没有保存成功',
  detail:
    '窗口里最后写的内容还没有存进去。请返回，按提示保存或复制；如果仍然关闭，没有保存的内容会丢失，已保存的都在。',
  back: '返回',
  close: '仍然关闭',
} as const;

/** Said when the window broke down again after it had been built anew. */
export const BROKEN_DOWN = {
  title: '荐表通的窗口意外退出',
  text: '窗口接连意外退出，荐表通现在结束。已保存的内容都在，请重新打开荐表通。',
} as const;
