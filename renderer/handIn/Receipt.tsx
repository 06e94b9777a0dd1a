import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { base64Of } from '../photos/addPhotos.ts';
import { OpenReceipt } from './OpenReceipt.tsx';

/** The file that shows that it arrived: put in, put in anew, let go of. */
export function Receipt({ submission }: { readonly submission: Submission }) {
  const { receipt } = submission;
  const { sent } = words.handIn;
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { busy, keep, letGo } = useReceipt(submission.id);
  const drop = async () => {
    await letGo();
    button.current?.focus();
  };
  return (
    <div className="receipt">
      <div className="field-label">{sent.receipt}</div>
      <p className="hint">{sent.receiptHint}</p>
      <div className="hand-in-row">
        {receipt !== null && (
          <OpenReceipt
            submission={submission}
            type="link"
            className="hand-in-file"
            icon={<PaperClipOutlined aria-hidden />}
            aria-label={sent.openReceipt(receipt)}
            title={sent.openReceipt(receipt)}
          >
            {receipt}
          </OpenReceipt>
        )}
        <input
          ref={input}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg"
          hidden
          aria-label={sent.addReceipt}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file chosen again is a choice too.
            target.value = '';
            if (file) void keep(file);
          }}
        />
        <Button ref={button} loading={busy} onClick={() => input.current?.click()}>
          {busy ? sent.readingReceipt : receipt === null ? sent.addReceipt : sent.otherReceipt}
        </Button>
        {receipt !== null && (
          <Button type="text" onClick={drop}>
            {sent.dropReceipt}
          </Button>
        )}
      </div>
    </div>
  );
}

function useReceipt(id: string) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const store = async (receipt: { readonly name: string; readonly data: string } | null, said: string) => {
    const answer = await call('submissions.receipt', { id, receipt });
    if (!answer.ok) return void message.error(failureSentence(answer.error));
    await refreshSubmissions();
    message.success(said);
  };
  return {
    busy,
    keep: async (file: File) => {
      setBusy(true);
      const data = await base64Of(file);
      if (data === undefined) message.error(words.handIn.sent.unread);
      else await store({ name: file.name, data }, words.handIn.sent.receiptKept);
      setBusy(false);
    },
    letGo: () => store(null, words.handIn.sent.receiptDropped),
  };
}
