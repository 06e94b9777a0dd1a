/** What the browser door says on the command line. */
export const started = (address: string): string => `荐表通已启动：${address}`;

export const WITHOUT_WINDOW = {
  notAsked: '请在这台电脑的浏览器中打开上面的地址（只能打开一次）。按 Ctrl+C 结束程序。',
  noDisplay: '这里没有图形界面，没有打开窗口。请在这台电脑的浏览器中打开上面的地址（只能打开一次）。',
  noBrowser:
    '没有找到能打开窗口的浏览器（Edge、Chrome、360、统信浏览器等）。请在浏览器中打开上面的地址（只能打开一次）。',
};

export const USAGE = '可用的选项：--data-dir 文件夹、--port 端口、--no-open。';

export const SHOWN_AGAIN = '荐表通已经打开，已经显示它的窗口。';

/** The page that is shown where the program could not start. */
export const REFUSAL = {
  title: '荐表通',
  heading: '荐表通没有打开',
  close: '看完后可以直接关闭这个窗口。',
};
