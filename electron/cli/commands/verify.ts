import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { MAX_UPLOAD_BYTES } from '../../../shared/api/calls/parts.ts';
import type { VerifiedFile } from '../../../shared/api/model.ts';
import { formDefinition } from '../../../shared/form/definition.ts';
import { verifiedLines } from '../../../shared/messages/verified.ts';
import { readBytes } from '../../files/readFile.ts';
import { DEFAULT_NOTICE } from '../../notices/notices.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { type CallApplication, withApplication } from '../withApplication.ts';
import { verifyPackage } from './verifyPackage.ts';

/** Whether a Word file is the one of a stored form, and of which export; whether a package is as it was packed. */
export const verifyCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: ['data-dir'],
  run: async (call) => {
    if (await mayBePackage(call.input)) return verifyPackage(call);
    const file = await readBytes(call.input, MAX_UPLOAD_BYTES);
    if (!file.ok) return failureAnswer(file.error);
    const data = Buffer.from(file.value).toString('base64');
    return withApplication(call, async (application) => {
      const verified = await application('forms.verify', { data, job: randomUUID() });
      return verified.ok ? answerOf(verified.value, call, application) : failureAnswer(verified.error);
    });
  },
};

async function mayBePackage(path: string): Promise<boolean> {
  const state = await stat(path).catch(() => undefined);
  return state?.isDirectory() === true || /\.zip$/iu.test(path);
}

const WHEN = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
  hour12: false,
});

/** A part is called by the notice of the form that it is on. */
async function answerOf(
  file: VerifiedFile,
  { findNotice }: Call,
  application: CallApplication,
): Promise<Answer> {
  const form = file.verdict === 'unknown' ? undefined : await application('forms.open', { id: file.form });
  if (form && !form.ok) return failureAnswer(form.error);
  const notice = findNotice(form?.value.notice ?? DEFAULT_NOTICE);
  if (!notice.ok) return failureAnswer(notice.error);
  const definition = formDefinition(notice.value, form?.value.content.kind ?? 'unit');
  return {
    exit: file.verdict === 'latest' || file.verdict === 'earlier' ? 0 : 1,
    lines: verifiedLines(file, (instant) => WHEN.format(new Date(instant)), definition),
    value: { ...file },
  };
}
