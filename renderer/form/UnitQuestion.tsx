import { Alert, App, Button, Radio } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { partLabel } from '../../shared/form/definition.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { UnitPart } from '../../shared/unit/unit.ts';
import { words } from '../messages/words.ts';
import { partElementId } from './partElementId.ts';
import { useForm } from './useFormView.ts';

type Choice = 'form' | 'unit';

/** The own unit was changed since the form was filled from it: which of the two stays, blank by blank. */
export function UnitQuestion() {
  const { draft, definition } = useForm();
  const { message } = App.useApp();
  const differences = useStore(draft.store, (state) => state.unitDifferences);
  const isOut = useStore(draft.store, ({ marks }) => marks.handedIn !== null);
  const [choices, setChoices] = useState<Partial<Record<UnitPart, Choice>>>({});
  if (differences.length === 0) return null;
  const choiceOf = (part: UnitPart): Choice => choices[part] ?? (isOut ? 'form' : 'unit');
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(differences.map(({ part }) => [part, choice])));
  const answer = async () => {
    const take = differences.map(({ part }) => part).filter((part) => choiceOf(part) === 'unit');
    const taken = await draft.takeUnit(take);
    if (!taken.ok) message.error(failureSentence(taken.error));
    // The question that held the focus is gone.
    else document.getElementById(partElementId(differences[0]?.part ?? ''))?.focus();
  };
  return (
    <Alert
      className="unit-question"
      // A question that stands here is no alarm that interrupts.
      role="region"
      aria-label={words.unitQuestion.title}
      type="info"
      showIcon
      title={words.unitQuestion.title}
      description={
        <>
          {isOut && <p>{words.unitQuestion.isOut}</p>}
          {differences.map(({ part, onForm, inUnit }) => (
            <fieldset key={part}>
              <legend>{partLabel(definition, part)}</legend>
              <Radio.Group
                value={choiceOf(part)}
                onChange={(event) => setChoices({ ...choices, [part]: event.target.value })}
                options={[
                  { value: 'unit', label: words.unitQuestion.inUnit(inUnit) },
                  { value: 'form', label: words.unitQuestion.onForm(onForm) },
                ]}
              />
            </fieldset>
          ))}
          <div className="unit-question-actions">
            <Button type="primary" onClick={answer}>
              {words.unitQuestion.confirm}
            </Button>
            <Button onClick={() => chooseAll('unit')}>{words.unitQuestion.allUnit}</Button>
            <Button onClick={() => chooseAll('form')}>{words.unitQuestion.allForm}</Button>
          </div>
        </>
      }
    />
  );
}
