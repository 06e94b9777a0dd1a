import type { AppState } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { EMPTY_UNIT } from '../../shared/unit/formUnit.ts';
import type { Unit } from '../../shared/unit/unit.ts';
import { useOwnUnit } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { UnitFields } from './UnitFields.tsx';
import { UnitFailure, UnitSaving } from './UnitSaving.tsx';
import { useUnitDraft } from './useUnitDraft.ts';

/** 本单位: what every new form is filled with. */
export function UnitScreen({ app }: { readonly app: AppState }) {
  const stored = useOwnUnit();
  if (stored.data)
    return <OwnUnit key={stored.dataUpdatedAt} app={app} stored={stored.data.unit ?? EMPTY_UNIT} />;
  return (
    <>
      <ScreenHeader heading={words.unit.heading} />
      <div className="screen-body">
        {stored.isError ? (
          <FailureNotice error={stored.error} onRetry={() => stored.refetch()} />
        ) : (
          <Waiting />
        )}
      </div>
    </>
  );
}

function OwnUnit({ app, stored }: { readonly app: AppState; readonly stored: Unit }) {
  const draft = useUnitDraft(stored);
  return (
    <>
      <ScreenHeader heading={words.unit.heading}>
        <div className="screen-header-actions">
          <UnitSaving draft={draft} />
        </div>
      </ScreenHeader>
      <div className="screen-body">
        <div className="narrow">
          <UnitFailure draft={draft} />
          <p className="hint lead">{words.unit.hint}</p>
          <UnitFields definition={formDefinition(app.notice, 'unit')} draft={draft} />
        </div>
      </div>
    </>
  );
}
