import { basename } from 'node:path';
import { failureSentence } from '../../../shared/messages/failures.ts';
import { photoHintSentence } from '../../../shared/messages/findings.ts';
import type { Notice } from '../../../shared/notice/schema.ts';
import type { PhotoFacts } from '../../../shared/photo/facts.ts';
import { type LoosePhoto, loosePhotoHints } from '../../../shared/photo/hints.ts';
import { fail, type Result } from '../../../shared/result/result.ts';
import { readBytes } from '../../files/readFile.ts';
import { DEFAULT_NOTICE } from '../../notices/notices.ts';
import { intakeLimits } from '../../photos/intakeLimits.ts';
import type { Photo, ReadPhoto } from '../../photos/readPhoto.ts';
import { type Answer, type ExitCode, failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { withPhotoReader } from '../photoReader.ts';
import { hintLine, photoAccepted, photoRefused, pixelSize, takenOn, turned } from '../texts.ts';

/** What each photo file is, whether it can be used, and what is remarkable about it; one that cannot keeps no other back. */
export const inspectPhotosCommand: Command = {
  takesInput: 'several',
  needsOut: false,
  options: [],
  run: async ({ inputs, findNotice }) => {
    const notice = findNotice(DEFAULT_NOTICE);
    if (!notice.ok) return failureAnswer(notice.error);
    const looked = await withPhotoReader((read) => lookAtAll(inputs, notice.value, read));
    const reports = looked.map((each, at) =>
      report(each, notice.value, accepted(looked.slice(0, at)), looked.length),
    );
    return {
      exit: worst(reports.map(({ exit }) => exit)),
      lines: reports.flatMap(({ lines }) => lines),
      value: { photos: reports.map(({ value }) => value) },
    };
  },
};

interface Looked {
  readonly number: number;
  readonly file: string;
  readonly photo: Result<Photo>;
}

/** One after the other: a decoded photo takes hundreds of megabytes. */
async function lookAtAll(
  paths: readonly string[],
  notice: Notice,
  read: ReadPhoto,
): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (const [at, path] of paths.entries())
    looked.push({ number: at + 1, file: basename(path), photo: await lookAt(path, notice, read) });
  return looked;
}

async function lookAt(path: string, notice: Notice, read: ReadPhoto): Promise<Result<Photo>> {
  const bytes = await readBytes(path, notice.photos.maxBytes);
  if (bytes.ok) return read(bytes.value, intakeLimits(notice));
  const { code, details } = bytes.error;
  return code === 'fileTooLarge' ? fail('photoTooLarge', details) : bytes;
}

const accepted = (looked: readonly Looked[]): readonly LoosePhoto[] =>
  looked.flatMap(({ number, file, photo }) => (photo.ok ? [{ number, file, facts: photo.value.facts }] : []));

const worst = (exits: readonly ExitCode[]): ExitCode => (exits.includes(2) ? 2 : exits.includes(1) ? 1 : 0);

function report(
  { number, file, photo }: Looked,
  notice: Notice,
  before: readonly LoosePhoto[],
  count: number,
): Answer {
  if (!photo.ok) {
    const message = failureSentence(photo.error);
    const value = { file, accepted: false, code: photo.error.code, message, details: photo.error.details };
    return { exit: failureAnswer(photo.error).exit, lines: [photoRefused(file, message)], value };
  }
  const { facts, orientation } = photo.value;
  const found = loosePhotoHints(notice, { number: count > 1 ? number : 0, file, facts }, before);
  const hints = found.map((finding) => ({ ...finding, message: photoHintSentence(finding) }));
  const { fingerprint, ...told } = facts;
  return {
    exit: 0,
    lines: [
      photoAccepted(file, described(facts, orientation)),
      ...hints.map(({ message }) => hintLine(message)),
    ],
    value: { file, accepted: true, ...told, orientation, hints },
  };
}

const described = (facts: PhotoFacts, orientation: number): readonly string[] => [
  (facts.type ?? '').toUpperCase(),
  pixelSize(facts.widthPx, facts.heightPx),
  ...(orientation > 1 ? [turned(orientation)] : []),
  ...(facts.takenAt ? [takenOn(facts.takenAt)] : []),
];
