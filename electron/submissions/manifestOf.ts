import { formFileOf } from '../../shared/form/formFileOf.ts';
import { countText } from '../../shared/narrative/count.ts';
import { type Manifest, type ManifestForm, PACKAGE_FORMAT } from '../../shared/package/manifest.ts';
import { pictureNameOf } from '../../shared/photo/edit.ts';
import type { HandIn } from './handIn.ts';
import type { HandInFile, NamedForm } from './namedForms.ts';

/** Which of how many mails (from 1), and what each of them brings. */
export interface MailPlace {
  readonly number: number;
  readonly mails: readonly (readonly NamedForm[])[];
}

/** The forms that the other mails bring, with more of each where it is wanted. */
export function formsElsewhere<More>(
  { number, mails }: MailPlace,
  more: (form: NamedForm) => More,
): readonly (Manifest['elsewhere'][number] & More)[] {
  return mails.flatMap((forms, at) =>
    at === number - 1
      ? []
      : forms.map((form) => ({
          part: at + 1,
          kind: form.form.kind,
          name: form.name,
          checkCode: form.checkCode,
          ...more(form),
        })),
  );
}

/** What the package of one mail says to another copy of the program; `files` is all in it but the manifest. */
export function manifestOf(
  handIn: HandIn,
  { number, mails }: MailPlace,
  files: readonly HandInFile[],
): Manifest {
  const { notice, code, sender, round, replaces } = handIn;
  return {
    format: PACKAGE_FORMAT,
    program: 'jianbiaotong',
    notice: notice.id,
    noticeRevision: notice.revision,
    code,
    sender,
    round,
    replaces,
    part: { number, of: mails.length },
    forms: (mails[number - 1] ?? []).map((form) => manifestForm(handIn, form)),
    elsewhere: [...formsElsewhere({ number, mails }, () => ({}))],
    files: files.map(({ path, purpose, bytes, sha256 }) => {
      if (purpose === 'manifest') throw new Error('a manifest does not name itself');
      return { path, purpose, bytes, sha256 };
    }),
  };
}

/** The photos as they go along have their edits done: the content has none. */
function manifestForm({ notice, codes }: HandIn, named: NamedForm): ManifestForm {
  const { form, name, checkCode, document, scans, photos } = named;
  const content = {
    ...form.content,
    photos: form.photos.map(({ caption }, at) => ({ file: photos[at]?.path ?? '', caption })),
  };
  const earlier = scans.filter(({ isEarlier }) => isEarlier);
  return {
    id: form.id,
    kind: form.kind,
    name,
    checkCode,
    words: countText(form.content.narrative).words.low,
    filing: form.marks.filing,
    content: formFileOf(notice.id, content),
    pictures: form.photos.map(pictureNameOf),
    document: document.path,
    scans: scans.map(({ path }) => path),
    ...(earlier.length > 0 && { earlierScans: earlier.map(({ path }) => path) }),
    replaces: codes.get(form.id) ?? null,
  };
}
