/* What the program writes into folders for the person who finds them. */

/** The name of the file in a data folder whose data was moved away. */
export const MOVED_MARK = '数据已移走.txt';

/** The name of the file in a copy that is not whole yet. */
export const UNFINISHED_MARK = '没有复制完.txt';

/** What a data folder is called where a person sees it: on another drive, in 文档. */
export const VISIBLE_DATA_FOLDER = '荐表通数据';

/** Windows' old Notepad needs the mark of UTF-8 and its line ends. */
const note = (...lines: readonly string[]) => `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;

/** Left in the folder that the data was moved from. */
export const movedNote = (to: string): string =>
  note(
    '荐表通的数据已经移到：',
    to,
    '这个文件夹里是移走以前的旧数据，程序不再使用。确认新位置的数据都在以后，可以把这个文件夹删除。',
  );

/** Stands in a copy until it is whole. */
export const unfinishedNote = (): string =>
  note('这是荐表通移动数据时没有复制完的副本，程序不使用它，可以删除。原来的数据都在原处。');
