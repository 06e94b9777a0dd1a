import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import type { Taken } from './TakenBar.tsx';
import { takeDifferences } from './takeChanges.ts';
import type { ReadFile } from './useReading.ts';

interface Props {
  readonly read: ReadFile;
  /** The file may belong to another form: nothing of it is taken by itself. */
  readonly isDoubted: boolean;
  readonly onTaken: (taken: Taken) => void;
  readonly onClose: () => void;
}

/** All differences, each with its box; those that were chosen are taken in one step. */
export function ChooseDifferences({ read, isDoubted, onTaken, onClose }: Props) {
  const { draft } = useForm();
  const { message } = App.useApp();
  const { differences } = read.comparison;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(isDoubted ? [] : differences.filter(({ caution }) => caution === null).map(({ id }) => id)),
  );
  const [isBusy, setBusy] = useState(false);
  const all = useMemo(() => new Set(differences.map(({ id }) => id)), [differences]);
  const take = async () => {
    setBusy(true);
    const done = await takeDifferences(draft, read, chosen);
    setBusy(false);
    if (done.ok) onTaken({ count: chosen.size, back: done.value, at: Date.now() });
    else message.error(failureSentence(done.error));
  };
  const { wordUpdate } = words;
  return (
    <>
      <div className="word-update-choice">
        <p role="status">{wordUpdate.summary(differences.length, chosen.size)}</p>
        <Button size="small" onClick={() => setChosen(all)}>
          {wordUpdate.all}
        </Button>
        <Button size="small" onClick={() => setChosen(new Set())}>
          {wordUpdate.none}
        </Button>
      </div>
      <DifferenceTable
        comparison={read.comparison}
        chosen={chosen}
        onChoose={(id, isTaken) => {
          const next = new Set(chosen);
          if (isTaken) next.add(id);
          else next.delete(id);
          setChosen(next);
        }}
      />
      <div className="word-update-buttons">
        <Button onClick={onClose}>{wordUpdate.cancel}</Button>
        <Button type="primary" disabled={chosen.size === 0} loading={isBusy} onClick={take}>
          {wordUpdate.take(chosen.size)}
        </Button>
      </div>
    </>
  );
}
