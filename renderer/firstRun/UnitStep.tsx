import { Button } from 'antd';
import type { AppState } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { EMPTY_UNIT } from '../../shared/unit/formUnit.ts';
import type { Unit } from '../../shared/unit/unit.ts';
import { refreshAppState, useOwnUnit } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { useCall } from '../ui/useCall.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { UnitFields } from '../unit/UnitFields.tsx';
import { UnitFailure, UnitSaving } from '../unit/UnitSaving.tsx';
import { useUnitDraft } from '../unit/useUnitDraft.ts';
import { StepHeading } from './StepHeading.tsx';

interface Props {
  readonly app: AppState;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/**
 * The own unit; with it the first run has been gone through, whether filled in or put off. Its heading takes the focus
 * when its blanks are there: whoever goes on by the keyboard at once would type into nothing.
 */
export function UnitStep(props: Props) {
  const stored = useOwnUnit();
  if (stored.isPending) return <Waiting />;
  return (
    <>
      <StepHeading>{words.firstRun.unit.heading}</StepHeading>
      <p className="hint">{words.firstRun.unit.hint}</p>
      {stored.isError && <FailureNotice error={stored.error} onRetry={() => stored.refetch()} />}
      {stored.data && <Fields {...props} stored={stored.data.unit ?? EMPTY_UNIT} />}
    </>
  );
}

function Fields({ app, stored, onBack, onNext }: Props & { readonly stored: Unit }) {
  const call = useCall();
  const draft = useUnitDraft(stored);
  const goOn = async () => {
    if (!(await draft.save()) || !(await call('settings.save', { welcomed: true }))) return;
    await refreshAppState();
    onNext();
  };
  return (
    <>
      <UnitFields definition={formDefinition(app.notice, 'unit')} draft={draft} />
      <UnitFailure draft={draft} />
      <div className="first-run-buttons">
        <Button type="primary" size="large" onClick={goOn}>
          {words.firstRun.unit.save}
        </Button>
        <Button size="large" onClick={onBack}>
          {words.firstRun.previous}
        </Button>
        <Button type="text" size="large" onClick={goOn}>
          {words.firstRun.unit.later}
        </Button>
        <UnitSaving draft={draft} />
      </div>
    </>
  );
}
