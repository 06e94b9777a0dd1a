import type { AppState } from '../../shared/api/model.ts';
import { standings } from '../../shared/submission/standing.ts';
import { useForms, useSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { RegisterDialog } from '../register/RegisterDialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { NewFromWord } from '../wordUpdate/NewFromWord.tsx';
import { DateStrip } from './DateStrip.tsx';
import { Forms } from './Forms.tsx';
import { NewFormButton } from './NewFormButton.tsx';
import { NextStepBar } from './NextStepBar.tsx';
import { nextStep } from './nextStep.ts';
import { Owed } from './Owed.tsx';
import { type Desk, DeskContext, type Registering, useDeskState } from './useDesk.ts';
import './desk.css';

/** 工作台: the dates, the next step, and all recommendation forms. */
export function DeskScreen({ app }: { readonly app: AppState }) {
  const forms = useForms();
  const desk = useDeskState(app, standings(useSubmissions().data ?? []));
  return (
    <DeskContext value={desk}>
      <header className="screen-header">
        <h1>{app.notice.event.fullName}</h1>
        <NewFromWord />
        <NewFormButton app={app} />
      </header>
      <div className="screen-body desk">
        <DateStrip app={app} />
        {forms.isError && <FailureNotice error={forms.error} onRetry={() => forms.refetch()} />}
        {forms.isPending && <Waiting />}
        {forms.data && (
          <>
            <NextStepBar step={nextStep(app, forms.data, desk.handIns)} />
            <Owed app={app} forms={forms.data} />
            <Forms forms={forms.data} />
          </>
        )}
        {desk.binned && (
          <UndoBar
            key={desk.binned.id}
            className="of-desk"
            done={words.desk.deleted(desk.binned.name || words.desk.unnamed)}
            undo={words.desk.undo}
            onUndo={desk.undoBin}
            onClose={desk.closeUndo}
          />
        )}
      </div>
      {desk.registering && <Register desk={desk} {...desk.registering} />}
    </DeskContext>
  );
}

function Register({ desk, form, mark, opener }: Registering & { readonly desk: Desk }) {
  return (
    <RegisterDialog
      app={desk.app}
      mark={mark}
      name={form.name || words.desk.unnamed}
      onSave={(registered, said) => desk.save(form, registered, said)}
      onClosed={() => {
        desk.closeRegister();
        opener.focus();
      }}
    />
  );
}
