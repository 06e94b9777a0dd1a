import { FileWordOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useRef, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { OwnForm } from '../../shared/form/ownForm.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { refreshOwnForms, useOwnForms } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { base64Of } from '../photos/addPhotos.ts';
import { useCall } from '../ui/useCall.ts';
import { OwnFormFacts } from './OwnFormFacts.tsx';

/** The association's own Word files: put in, what was found in each, taken out. */
export function OwnForms({ app }: { readonly app: AppState }) {
  const { data: forms = [] } = useOwnForms();
  const { busy, problem, putIn } = usePutIn();
  const told = useCall();
  const { message } = App.useApp();
  const takeOut = async ({ kind, name }: OwnForm) => {
    if (!(await told('ownForms.takeOut', { kind }))) return;
    await refreshOwnForms();
    message.success(words.ownForm.takenOut(name));
  };
  return (
    <section className="own-forms" aria-labelledby="own-forms-heading">
      <h2 id="own-forms-heading">{words.ownForm.heading}</h2>
      <p className="hint">{words.ownForm.hint}</p>
      {forms.length === 0 && <p>{words.ownForm.none}</p>}
      {forms.map((form) => (
        <OwnFormFacts key={form.kind} form={form} notice={app.notice} onTakeOut={() => void takeOut(form)} />
      ))}
      <FileButton busy={busy} again={forms.length > 0} onFile={(file) => void putIn(file)} />
      <div role="alert">
        {problem !== null && <Alert className="own-form-problem" type="error" showIcon title={problem} />}
      </div>
    </section>
  );
}

function usePutIn() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const putIn = async (file: File) => {
    setBusy(true);
    setProblem(null);
    const data = await base64Of(file);
    const request = { data: data ?? '', name: file.name, job: crypto.randomUUID() };
    const answer = data === undefined ? undefined : await call('ownForms.putIn', request);
    if (answer?.ok) await refreshOwnForms();
    else setProblem(answer ? failureSentence(answer.error) : words.ownForm.unread);
    setBusy(false);
  };
  return { busy, problem, putIn };
}

interface FileButtonProps {
  readonly busy: boolean;
  readonly again: boolean;
  readonly onFile: (file: File) => void;
}

function FileButton({ busy, again, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={words.ownForm.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file chosen again is a choice too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button icon={<FileWordOutlined aria-hidden />} loading={busy} onClick={() => input.current?.click()}>
        {busy ? words.ownForm.reading : again ? words.ownForm.another : words.ownForm.choose}
      </Button>
    </>
  );
}
