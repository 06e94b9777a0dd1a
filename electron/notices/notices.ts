import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNotice } from '../../shared/notice/parse.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { readJson } from '../files/readFile.ts';
import { resourcePath } from '../files/resources.ts';

/** Far above any pack: the largest part of one is its wording (bytes). */
const MAX_NOTICE_BYTES = 2 * 1024 * 1024;

/** The notice in a file. Errors of reading, `noticeNotJson`, `noticeNewer`, `noticeInvalid` with the path of the field. */
export async function readNotice(path: string): Promise<Result<Notice>> {
  const value = await readJson(path, MAX_NOTICE_BYTES, 'noticeNotJson');
  return value.ok ? parseNotice(value.value) : value;
}

/** Finds a notice by its id; `noticeUnknown`. */
export type FindNotice = (id: string) => Result<Notice>;

/** The notices that come with the program, found by id. A broken one is a fault of the program and throws. */
export async function builtInNotices(): Promise<FindNotice> {
  const folder = resourcePath('notices');
  const ids = await readdir(folder);
  const notices = await Promise.all(ids.map((id) => readBuiltIn(join(folder, id, 'notice.json'))));
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return (id) => {
    const notice = byId.get(id);
    return notice ? ok(notice) : fail('noticeUnknown', { id });
  };
}

async function readBuiltIn(path: string): Promise<Notice> {
  const notice = await readNotice(path);
  if (!notice.ok) throw new Error(`built-in notice: ${JSON.stringify(notice.error)}`);
  return notice.value;
}

/** The notice that a form is made for where none is named. */
export const DEFAULT_NOTICE = 'changzhou-2021';
