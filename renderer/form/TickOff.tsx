import { App, Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Finding, findingKey } from '../../shared/form/finding.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { FindingLine } from './FindingLine.tsx';
import { useForm } from './useFormView.ts';

/** Ticks a hint off, with a reason for whoever looks at the form later; the reason may stay empty. */
export function TickOff({ finding, size }: { readonly finding: Finding; readonly size?: 'small' }) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const input = useRef<InputRef>(null);
  const acknowledge = useAcknowledge();
  useEffect(() => {
    if (asked) input.current?.focus();
  }, [asked]);
  if (!asked)
    return (
      <Button size={size} onClick={() => setAsked(true)}>
        {words.check.tickOff}
      </Button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acknowledge(finding, reason);
  };
  return (
    <form className="tick-off" onSubmit={submit}>
      <Input
        ref={input}
        aria-label={words.check.reason}
        placeholder={words.check.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setAsked(false)}
      />
      <Button type="primary" htmlType="submit">
        {words.check.tickOff}
      </Button>
    </form>
  );
}

/** Hints that were ticked off, with their reasons; each can be had again. */
export function TickedOff({ findings }: { readonly findings: readonly Finding[] }) {
  const { draft } = useForm();
  const reasons = useStore(draft.store, ({ marks }) => marks.acknowledged);
  const acknowledge = useAcknowledge();
  return (
    <>
      <h3>{words.check.tickedOff(findings.length)}</h3>
      <ul className="findings">
        {findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
          <li key={`${finding.code}-${at}`}>
            <div>
              <FindingLine finding={finding} />
              {reasons[findingKey(finding)] && (
                <div className="hint">{words.check.because(reasons[findingKey(finding)] ?? '')}</div>
              )}
            </div>
            <Button onClick={() => acknowledge(finding, null)}>{words.check.restore}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useAcknowledge() {
  const { draft } = useForm();
  const { message } = App.useApp();
  return async (finding: Finding, reason: string | null) => {
    const answer = await draft.mark({ acknowledged: { [findingKey(finding)]: reason } });
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
}
