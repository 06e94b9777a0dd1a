import { App } from 'antd';
import { useState } from 'react';
import type { FormOfWord } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { compareWithWord } from '../../shared/wordUpdate/changes.ts';
import { goTo } from '../app/route.ts';
import { refreshForms } from '../bridge/queries.ts';
import { useDesk } from '../desk/useDesk.ts';
import { createDraft } from '../form/draft.ts';
import { ContentContext, FormContext, useForm, useFormView } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { type ConfirmedValues, ConfirmValues } from './ConfirmValues.tsx';
import { type ChosenWord, chooseWord, showTaken } from './chosenWord.ts';
import { confirmedFile } from './confirmedFile.ts';
import { Facts } from './Facts.tsx';
import { OfOtherForm } from './OfOtherForm.tsx';
import { createForm } from './takeChanges.ts';
import { WIDTH, WordFrame } from './WordFrame.tsx';
import '../history/history.css';

export interface NewFormProps extends FormOfWord {
  readonly chosen: ChosenWord;
  /** Of the dialog. */
  readonly frame: {
    readonly isOpen: boolean;
    readonly name: string;
    readonly onClose: () => void;
    readonly onClosed: () => void;
  };
}

/** The values of a file beside what stands in it; the form is made with those that are chosen, and not before. */
export function NewForm({ chosen, form, reading, frame }: NewFormProps) {
  const { app } = useDesk();
  const [draft] = useState(() => createDraft(form));
  const { view, content } = useFormView(app, draft);
  const [isAgreed, setAgreed] = useState(false);
  const other = reading.doubts.find((each) => each.kind === 'otherForm');
  const isAsked = other !== undefined && !isAgreed;
  return (
    <FormContext value={view}>
      <ContentContext value={content}>
        <WordFrame
          {...frame}
          title={words.wordUpdate.create}
          width={isAsked ? WIDTH.lines : WIDTH.differences}
        >
          {isAsked ? (
            <OfOtherForm chosen={chosen} form={other.form} name={other.name} onGoOn={() => setAgreed(true)} />
          ) : (
            <Values form={form} reading={reading} onClose={frame.onClose} />
          )}
        </WordFrame>
      </ContentContext>
    </FormContext>
  );
}

interface ValuesProps extends FormOfWord {
  readonly onClose: () => void;
}

function Values({ form, reading, onClose }: ValuesProps) {
  const { definition } = useForm();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const fillIn = async (values: ConfirmedValues) => {
    setBusy(true);
    const { content } = form;
    const comparison = compareWithWord(definition, { content, photos: [] }, reading);
    const file = confirmedFile(definition, { reading, content, comparison }, { values, photos: [] });
    const made = await createForm(form, file);
    setBusy(false);
    if (!made.ok) return void message.error(failureSentence(made.error));
    const count = [...values.values()].filter(({ isTaken }) => isTaken).length;
    showTaken({ form: form.id, taken: { count, isNew: true, back: made.value, at: Date.now() } });
    chooseWord(undefined);
    void refreshForms();
    return goTo({ screen: 'form', id: form.id, section: 'basic' });
  };
  return (
    <>
      <Facts reading={reading} isNew isToConfirm />
      <ConfirmValues reading={reading} isNew isBusy={isBusy} onConfirmed={fillIn} onClose={onClose} />
    </>
  );
}
