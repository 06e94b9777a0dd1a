import { DEFAULT_NOTICE, readNotice } from '../../notices/notices.ts';
import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { noticeLines } from '../reports.ts';

/** The built-in notice, or another one checked. */
export const noticeCommand: Command = {
  takesInput: false,
  needsOut: false,
  options: ['file'],
  run: async ({ file, findNotice }) => {
    const notice = file ? await readNotice(file) : findNotice(DEFAULT_NOTICE);
    if (!notice.ok) return failureAnswer(notice.error);
    return { exit: 0, lines: noticeLines(notice.value), value: { notice: notice.value } };
  },
};
