import { Button } from 'antd';
import { useId, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { Role } from '../../shared/settings/settings.ts';
import { refreshAppState } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { RoleChoice } from '../notice/RoleChoice.tsx';
import { FindingText } from '../ui/FindingText.tsx';
import { useCall } from '../ui/useCall.ts';
import { StepHeading } from './StepHeading.tsx';

interface Props {
  readonly app: AppState;
  readonly onNext: () => void;
}

/** Which kind of unit it is; put off, it stays as it was. */
export function RoleStep({ app, onNext }: Props) {
  const call = useCall();
  const [role, setRole] = useState<Role | null>(app.settings.role);
  const [missing, setMissing] = useState(false);
  const headingId = useId();
  const save = async () => {
    if (role === null) {
      setMissing(true);
      return;
    }
    if (!(await call('settings.save', { role }))) return;
    await refreshAppState();
    onNext();
  };
  return (
    <>
      <StepHeading id={headingId}>{words.firstRun.role.heading}</StepHeading>
      <p className="hint">{words.firstRun.role.hint}</p>
      <RoleChoice notice={app.notice} role={role} labelledBy={headingId} onChange={setRole} />
      <div className="first-run-missing" role="alert">
        {missing && role === null && <FindingText severity="error" sentence={words.firstRun.role.choose} />}
      </div>
      <div className="first-run-buttons">
        <Button type="primary" size="large" onClick={save}>
          {words.firstRun.next}
        </Button>
        <Button type="text" size="large" onClick={onNext}>
          {words.firstRun.role.later}
        </Button>
      </div>
    </>
  );
}
