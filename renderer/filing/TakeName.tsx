import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { renamedIn } from '../../shared/form/sameName.ts';
import { partElementId } from '../form/partElementId.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';

interface Props {
  readonly online: string;
  readonly onForm: string;
  readonly differ: boolean;
}

/** Which of the two names was taken, and what stood there before. */
interface Taken {
  readonly side: 'online' | 'form';
  readonly name: string;
  readonly before: string;
  /** The long text before and after the name was changed in it too. */
  readonly narrative?: { readonly before: string; readonly after: string; readonly places: number };
}

/**
 * One of two differing names for both. The form takes the online one at once; the online one is changed on the website: the form's
 * name is copied for that, and noted as filed when the person says that it is done. Either can be taken back.
 */
export function TakeName({ online, onForm, differ }: Props) {
  const { draft, definition } = useForm();
  const { message } = App.useApp();
  const [copied, setCopied] = useState('');
  const [taken, setTaken] = useState<Taken>();
  // Who differs again has gone on from there.
  useEffect(() => {
    if (differ) setTaken(undefined);
  }, [differ]);
  const change = (side: Taken['side'], name: string) => {
    if (side === 'online') draft.setField(definition.nameField, name);
    else draft.filing.change({ name });
  };
  const take = (side: Taken['side']) => {
    const [name, before] = side === 'online' ? [online, onForm] : [onForm, online];
    change(side, name);
    setTaken({ side, name, before });
  };
  const copy = () =>
    navigator.clipboard.writeText(onForm).then(
      () => setCopied(onForm),
      () => message.error(words.filing.notCopied),
    );
  const undo = () => {
    if (!taken) return;
    change(taken.side, taken.before);
    // What was written since stays.
    if (taken.narrative && draft.store.getState().content.narrative === taken.narrative.after)
      draft.setNarrative(taken.narrative.before);
    setTaken(undefined);
    document.getElementById(partElementId('filing'))?.focus();
  };
  if (!differ) {
    if (taken?.name !== onForm) return null;
    return (
      <>
        <Undo side={taken.side} onUndo={undo} />
        {taken.side === 'online' && (
          <InNarrative taken={taken} onChanged={(narrative) => setTaken({ ...taken, narrative })} />
        )}
      </>
    );
  }
  return (
    <>
      <p className="hint">{words.filing.onlyHere}</p>
      <div className="filing-actions">
        <Button onClick={() => take('online')}>{words.filing.takeOnline}</Button>
        <Button onClick={copy}>{words.filing.takeForm}</Button>
      </div>
      <div role="status">
        {copied === onForm && (
          <div className="filing-note">
            <span>{words.filing.copied(definition.notice.onlineSites[0]?.name ?? words.filing.online)}</span>
            <Button onClick={() => take('form')}>{words.filing.changedOnline}</Button>
          </div>
        )}
      </div>
    </>
  );
}

interface InNarrativeProps {
  readonly taken: Taken;
  readonly onChanged: (narrative: NonNullable<Taken['narrative']>) => void;
}

/** The name that stood on the form may stand in its long text too. */
function InNarrative({ taken, onChanged }: InNarrativeProps) {
  const { draft } = useForm();
  const narrative = useStore(draft.store, ({ content }) => content.narrative);
  const renamed = renamedIn(narrative, taken.before, taken.name);
  if (taken.narrative) return <p className="hint">{words.filing.narrativeChanged(taken.narrative.places)}</p>;
  if (!renamed) return null;
  const { text, places } = renamed;
  const change = () => {
    draft.setNarrative(text);
    onChanged({ before: narrative, after: text, places });
  };
  return (
    <div className="filing-note">
      <span>{words.filing.narrativeToo(places)}</span>
      <Button onClick={change}>{words.filing.changeNarrative}</Button>
    </div>
  );
}

interface UndoProps {
  readonly side: Taken['side'];
  readonly onUndo: () => void;
}

/** It takes the focus where the button that had it is gone. */
function Undo({ side, onUndo }: UndoProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <div className="filing-note">
      <span>{side === 'online' ? words.filing.takenOnline : words.filing.takenForm}</span>
      <Button ref={button} onClick={onUndo}>
        {words.filing.undo}
      </Button>
    </div>
  );
}
