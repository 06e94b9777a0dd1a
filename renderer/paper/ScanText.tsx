import { App, Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { FormScan } from '../../shared/api/model.ts';
import { isScanOf } from '../../shared/scan/scan.ts';
import { showScans } from '../bridge/queries.ts';
import { useCheckCode } from '../export/CheckCode.tsx';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { useCall } from '../ui/useCall.ts';
import { useComposition } from '../ui/useComposition.ts';
import { verdictOn } from './CodeCheck.tsx';

interface Props {
  readonly scan: FormScan;
  readonly number: number;
}

/** Whether the paper that was scanned says what the form says by now, and the ways to say of which text it is. */
export function ScanText({ scan, number }: Props) {
  const { modal } = App.useApp();
  const now = useCheckCode();
  const isOfNow = isScanOf(scan, now);
  const [asking, setAsking] = useState(false);
  const { wrong, busy, say, sayNow } = useSaying(scan);
  const done = async (saying: Promise<boolean>) => {
    if (await saying) setAsking(false);
  };
  // What is said here sends a paper along as that of the present text.
  const sureOfNow = () =>
    modal.confirm({
      title: words.paper.sureOfNow,
      content: words.paper.sureOfNowHint(now),
      okText: words.paper.sureOfNowYes,
      cancelText: words.paper.sureOfNowNo,
      autoFocusButton: 'cancel',
      onOk: () => done(sayNow()),
    });
  return (
    <div className="scan-of">
      <div role="status">
        {isOfNow && <span className="hint">{words.paper.ofNow(now)}</span>}
        {!isOfNow && (
          <FindingText
            severity="warning"
            sentence={scan.code === null ? words.paper.ofNobodyKnows : words.paper.ofEarlier(scan.code)}
          />
        )}
      </div>
      <div className="scan-tools">
        {!isOfNow && (
          <Button size="small" loading={busy} onClick={sureOfNow}>
            {words.paper.isOfNow}
          </Button>
        )}
        <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {words.paper.byCode}
        </Button>
      </div>
      {asking && <TypedCode number={number} wrong={wrong} onTyped={(code) => void done(say(code))} />}
    </div>
  );
}

interface TypedProps {
  readonly number: number;
  /** Why the last code was not taken. */
  readonly wrong: string;
  readonly onTyped: (code: string) => void;
}

function TypedCode({ number, wrong, onTyped }: TypedProps) {
  const [typed, setTyped] = useState('');
  const composition = useComposition(typed, setTyped);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onTyped(typed);
  };
  return (
    <form className="code-form" onSubmit={submit}>
      <Input
        className="code-input"
        aria-label={words.paper.codeOf(number)}
        aria-describedby={`${id}-wrong`}
        placeholder={words.paper.codeExample}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        {...composition}
      />
      <Button htmlType="submit">{words.paper.take}</Button>
      <div id={`${id}-wrong`} role="status" className="code-verdict">
        {wrong !== '' && <FindingText severity="error" sentence={wrong} />}
      </div>
    </form>
  );
}

/** Stores of which text a scan is: of the present one, or of that whose code was typed off it. */
function useSaying(scan: FormScan) {
  const { app, draft } = useForm();
  const call = useCall();
  const now = useCheckCode();
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const set = async (code: string) => {
    const answer = await call('scans.setCode', { form: draft.id, scan: scan.id, code });
    if (answer) showScans(draft.id, answer);
    return answer !== undefined;
  };
  const work = async (saying: () => Promise<boolean>) => {
    setBusy(true);
    setWrong('');
    const said = (await draft.queue.flush()) && (await saying());
    setBusy(false);
    return said;
  };
  const say = (typed: string) =>
    work(async () => {
      const found = await call('codes.find', { form: draft.id, code: typed });
      if (!found) return false;
      if (found.verdict !== 'unknown' && found.form === draft.id) return set(found.code);
      setWrong(verdictOn(found, draft.id, app.today).sentence);
      return false;
    });
  return { wrong, busy, say, sayNow: () => work(() => set(now)) };
}
