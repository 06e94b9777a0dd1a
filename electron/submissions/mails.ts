import { createHash } from 'node:crypto';
import { ROSTER_FILE } from '../../shared/messages/roster.ts';
import { CHECKLIST_FILE, type Checklist, checklistText } from '../../shared/messages/submission.ts';
import { markedStem } from '../../shared/package/fileNames.ts';
import { messageBytes } from '../../shared/package/mailSize.ts';
import { type MailedForm, mailTexts, packageName, partName } from '../../shared/package/mailText.ts';
import { type FilePurpose, MANIFEST_PATH } from '../../shared/package/manifest.ts';
import { splitForMail } from '../../shared/package/splitForMail.ts';
import { rosterLine } from '../../shared/roster/roster.ts';
import type { SubmissionOrder, SubmissionPart } from '../../shared/submission/model.ts';
import { manifestBytes } from '../packages/manifestBytes.ts';
import type { HandIn } from './handIn.ts';
import { formsElsewhere, type MailPlace, manifestOf } from './manifestOf.ts';
import { filesOfForm, type HandInFile, type NamedForm, namedForms } from './namedForms.ts';
import { zipBytes } from './zipBytes.ts';

/** One mail of a hand-in, with all that lies in its folder or its zip. */
export interface Mail extends Omit<SubmissionPart, 'files'> {
  readonly forms: readonly NamedForm[];
  readonly files: readonly HandInFile[];
}

type Way = Pick<SubmissionOrder, 'packing' | 'asOne'>;

/** How often the division is tried with less room: what all mails have in common is only known once they are divided. */
const MAX_TRIES = 8;

/** Divides a hand-in into mails, each complete in itself, so that none is above the limit unless one form alone is. */
export async function mailsOf(handIn: HandIn, way: Way): Promise<readonly Mail[]> {
  const forms = namedForms(handIn.notice, handIn.ready);
  const whole = await mailsWith(handIn, way, [forms]);
  if (way.asOne || whole.every(({ messageBytes: bytes }) => bytes <= handIn.limitBytes)) return whole;
  let shared = sharedBytes(whole[0]);
  for (let tries = 1; ; tries += 1) {
    const mails = await mailsWith(handIn, way, divided(forms, handIn.limitBytes, shared));
    const above = mails
      .filter((mail) => mail.forms.length > 1)
      .map((mail) => mail.messageBytes - handIn.limitBytes);
    const excess = Math.max(0, ...above);
    if (excess === 0 || tries === MAX_TRIES) return mails;
    shared += excess;
  }
}

function divided(
  forms: readonly NamedForm[],
  limitBytes: number,
  shared: number,
): readonly (readonly NamedForm[])[] {
  const weighed = forms.map((form) => ({ form, files: filesOfForm(form).map(asMailFile) }));
  return splitForMail(weighed, limitBytes, shared).map((mail) => mail.map(({ form }) => form));
}

/** What a mail weighs without its forms. */
function sharedBytes(mail: Mail | undefined): number {
  const shared = mail?.files.filter((file) => file.form === null && isAttached(file)) ?? [];
  return messageBytes(shared.map(asMailFile), mail ?? { subject: '', body: '' });
}

/** What is for programs alone stays out of a mail with loose files. */
const isAttached = ({ purpose }: HandInFile) => purpose !== 'manifest';

const asMailFile = ({ path, bytes }: HandInFile) => ({ name: path, bytes });

function mailsWith(
  handIn: HandIn,
  { packing }: Way,
  mails: readonly (readonly NamedForm[])[],
): Promise<readonly Mail[]> {
  return Promise.all(mails.map((_, at) => mailOf(handIn, packing, { number: at + 1, mails })));
}

async function mailOf(handIn: HandIn, packing: Way['packing'], place: MailPlace): Promise<Mail> {
  const { notice } = handIn;
  const forms = formsOf(place);
  const name = place.mails.length === 1 ? '' : partName(notice, place.number);
  const files = await filesOf(handIn, place);
  const texts = mailTexts(notice, {
    ...factsOf(handIn),
    part: { number: place.number, of: place.mails.length },
    forms: forms.map(mailedForm),
    elsewhere: place.mails.flatMap((others, at) =>
      at === place.number - 1 ? [] : [{ part: at + 1, forms: others.map(mailedForm) }],
    ),
  });
  const stem = packageStem(handIn);
  const zip =
    packing === 'zip' ? `${name === '' ? stem : markedStem(stem, `{package}-${name}`, 'package')}.zip` : null;
  const attached =
    zip === null ? files.filter(isAttached).map(asMailFile) : [{ name: zip, bytes: zipBytes(files) }];
  return { name, forms, files, zip, messageBytes: messageBytes(attached, texts), ...texts };
}

const mailedForm = (form: NamedForm): MailedForm => ({
  name: form.name,
  files: filesOfForm(form).map(({ purpose }) => purpose),
});

const formsOf = ({ mails, number }: MailPlace): readonly NamedForm[] => mails[number - 1] ?? [];

/** The name of the folder of a hand-in, and of its zip. */
export const packageStem = (handIn: HandIn): string => packageName(handIn.notice, factsOf(handIn));

const factsOf = ({ sender, ready, round }: HandIn) => ({ unit: sender, count: ready.length, round });

/** All that lies in one mail: the forms first, each with what belongs to it. */
async function filesOf(handIn: HandIn, place: MailPlace): Promise<readonly HandInFile[]> {
  const { notice, sender } = handIn;
  const forms = formsOf(place);
  const lines = forms.map(({ form, definition, checkCode, document }) =>
    rosterLine(definition, form.content, { filing: form.marks.filing, checkCode, document: document.path }),
  );
  // The library behind it is large: only a hand-in waits for it.
  const { rosterWorkbook } = await import('../rosters/rosterWorkbook.ts');
  const roster = inMemory('roster', ROSTER_FILE, await rosterWorkbook({ notice, unit: sender, lines }));
  const checklist = inMemory(
    'checklist',
    CHECKLIST_FILE,
    new TextEncoder().encode(checklistText(checklistOf(handIn, place, roster))),
  );
  const files = [...forms.flatMap(filesOfForm), roster, checklist];
  return [...files, inMemory('manifest', MANIFEST_PATH, manifestBytes(manifestOf(handIn, place, files)))];
}

function checklistOf(handIn: HandIn, place: MailPlace, roster: HandInFile): Checklist {
  const { notice, recipient, sender, round, code, replaces } = handIn;
  return {
    notice,
    recipient,
    sender,
    round,
    code,
    replaces,
    part: { number: place.number, of: place.mails.length },
    forms: formsOf(place).map((named) => ({
      kind: named.form.kind,
      name: named.name,
      checkCode: named.checkCode,
      files: filesOfForm(named),
    })),
    shared: [roster, { path: CHECKLIST_FILE, purpose: 'checklist', bytes: null }],
    elsewhere: formsElsewhere(place, mailedForm),
  };
}

function inMemory(purpose: FilePurpose, path: string, bytes: Uint8Array): HandInFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { form: null, path, purpose, source: { bytes }, bytes: bytes.length, sha256 };
}
