import { App, Button, Input, type InputRef, Popover } from 'antd';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { canBeTickedOff, type Finding, findingKey } from '../../shared/form/finding.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { useForm } from './useFormView.ts';

interface Props {
  readonly finding: Finding;
  readonly size?: 'small';
}

/**
 * Ticks a hint off, alone or with all of its kind, and takes that back. One button for both: it keeps its place and the
 * focus, and the reason is asked for above the list, so that no line moves.
 */
export function TickOff({ finding, size }: Props) {
  const { tickedOff } = useForm();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const acknowledge = useAcknowledge();
  const isTicked = tickedOff.includes(finding);
  const close = () => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <Popover
      open={asking}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      onOpenChange={(open) => setAsking(open && !isTicked)}
      content={
        <Reason
          finding={finding}
          onClose={close}
          onGiven={(findings, reason) => {
            close();
            void acknowledge(findings, reason);
          }}
        />
      }
    >
      <Button
        ref={button}
        className="tick-off-button"
        size={size}
        aria-expanded={isTicked ? undefined : asking}
        onClick={() => isTicked && void acknowledge([finding], null)}
      >
        {isTicked ? words.check.restore : words.check.tickOff}
      </Button>
    </Popover>
  );
}

interface ReasonProps {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onGiven: (findings: readonly Finding[], reason: string) => void;
}

/** Asks for the reason, for whoever looks at the form later; it may stay empty. Enter means the one hint alone. */
function Reason({ finding, onClose, onGiven }: ReasonProps) {
  const { findings } = useForm();
  const [reason, setReason] = useState('');
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus(), []);
  const alike = findings.filter((other) => other.code === finding.code && canBeTickedOff(other));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGiven([finding], reason);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form className="tick-off" aria-label={words.check.tickOff} onSubmit={submit} onKeyDown={onKeyDown}>
      <Input
        ref={input}
        aria-label={words.check.reason}
        placeholder={words.check.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="tick-off-ways">
        <Button type="primary" htmlType="submit">
          {alike.length > 1 ? words.check.tickOffOne : words.check.tickOffSure}
        </Button>
        {alike.length > 1 && (
          <Button onClick={() => onGiven(alike, reason)}>{words.check.tickOffAlike(alike.length)}</Button>
        )}
      </div>
    </form>
  );
}

/** Ticks hints off with one reason; null brings them back. */
function useAcknowledge() {
  const { draft } = useForm();
  const { message } = App.useApp();
  return async (findings: readonly Finding[], reason: string | null) => {
    const acknowledged = Object.fromEntries(findings.map((finding) => [findingKey(finding), reason]));
    const answer = await draft.mark({ acknowledged });
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
}
