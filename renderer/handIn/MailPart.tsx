import { Button } from 'antd';
import { useState } from 'react';
import type { CallAnswer } from '../../shared/api/calls.ts';
import type { Failure } from '../../shared/result/result.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { CopyLine } from './CopyLine.tsx';
import { NotDone } from './NotDone.tsx';
import { OpenFolder } from './OpenFolder.tsx';
import { PartFiles } from './PartFiles.tsx';
import { formsText, peoplesFiles } from './weights.ts';

interface Props {
  readonly submission: Submission;
  /** Of the mail, from 1. */
  readonly number: number;
}

/** One mail: its folder, its address, subject and text to be copied. */
export function MailPart({ submission, number }: Props) {
  const part = submission.parts[number - 1];
  const { over, goes } = words.handIn;
  if (!part) return null;
  const { mailbox } = submission.recipient;
  return (
    <div className="mail-part">
      {part.name !== '' && <h3>{goes.mailOf(part.name, formsText(part, submission.forms))}</h3>}
      <OpenFolder submission={submission} number={number} />
      <PartFiles part={part} byMail label={goes.show(peoplesFiles(part).length)} />
      {mailbox === '' ? (
        <FindingText severity="warning" sentence={over.noMailbox} />
      ) : (
        <CopyLine what="address" text={mailbox} part={part.name} />
      )}
      <CopyLine what="subject" text={part.subject} part={part.name} />
      <CopyLine what="body" text={part.body} part={part.name} />
    </div>
  );
}

/** The draft for a program for mails on this computer, beside the folder. */
export function DraftButton({ submission, number }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState<CallAnswer<'submissions.draft'> | null>(null);
  const { over } = words.handIn;
  const name = submission.parts[number - 1]?.name ?? '';
  const make = async () => {
    setBusy(true);
    const answer = await call('submissions.draft', { id: submission.id, part: number });
    setBusy(false);
    setDraft(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  };
  return (
    <>
      <div className="mail-draft">
        <Button loading={busy} onClick={make}>
          {name === '' ? over.draft : over.draftOf(name)}
        </Button>
        <span className="hint" role="status">
          {draft && `${over.drafted(draft.fileName)}${draft.opened ? over.opened : ''}`}
        </span>
      </div>
      <NotDone failure={failure} />
    </>
  );
}
