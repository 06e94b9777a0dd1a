import { Segmented } from 'antd';
import { useState } from 'react';
import type { SubmissionPart } from '../../shared/submission/model.ts';
import { WEBMAILS, type WebmailId } from '../messages/webmail.ts';
import { words } from '../messages/words.ts';
import { peoplesFiles } from './weights.ts';

/** How a mail is written in a mailbox in the browser, step by step. */
export function WebmailSteps({ parts }: { readonly parts: readonly SubmissionPart[] }) {
  const [id, setId] = useState<WebmailId>('netease');
  return (
    <div className="webmail">
      <h3>{words.handIn.over.steps}</h3>
      <Segmented<WebmailId>
        aria-label={words.webmail.choose}
        value={id}
        options={WEBMAILS.map((each) => ({ value: each, label: words.webmail.name(each) }))}
        onChange={setId}
      />
      <ol className="hand-in-steps">
        {words.webmail.steps(id, parts.map(attached)).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

const attached = (part: SubmissionPart) => ({
  name: part.name,
  files: peoplesFiles(part).length,
  zip: part.zip,
});
