import { CheckCircleFilled } from '@ant-design/icons';
import { useId, useState } from 'react';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { AppState } from '../../shared/api/model.ts';
import { refreshAppState } from '../bridge/queries.ts';
import { RecipientFields } from '../handIn/RecipientFields.tsx';
import { words } from '../messages/words.ts';
import { useCall } from '../ui/useCall.ts';
import { OwnDeadline } from './OwnDeadline.tsx';
import { RoleChoice } from './RoleChoice.tsx';

/** What a person has chosen for all forms; every choice is stored at once. */
export function SettingsSection({ app }: { readonly app: AppState }) {
  const call = useCall();
  const [role, setRole] = useState(app.settings.role);
  const [saved, setSaved] = useState(false);
  const roleId = useId();
  const change = async (changes: CallRequest<'settings.save'>) => {
    setSaved(false);
    if (!(await call('settings.save', changes))) return;
    await refreshAppState();
    setSaved(true);
  };
  return (
    <section className="settings" aria-labelledby="settings-heading">
      <div className="settings-head">
        <h2 id="settings-heading">{words.notice.settings}</h2>
        <div className="save-status" role="status">
          {saved && <CheckCircleFilled className="saved" aria-hidden />}
          {saved && words.notice.saved}
        </div>
      </div>
      <div id={roleId} className="field-label">
        {words.notice.role}
      </div>
      {role === null && <p className="hint">{words.notice.undecided(app.notice.recipient.office)}</p>}
      <RoleChoice
        notice={app.notice}
        role={role}
        labelledBy={roleId}
        onChange={(chosen) => {
          setRole(chosen);
          void change({ role: chosen });
        }}
      />
      {role === 'subordinate' && (
        <fieldset className="settings-recipient">
          <legend className="field-label">{words.handIn.whom.settings}</legend>
          <RecipientFields app={app} onSaved={() => setSaved(true)} />
        </fieldset>
      )}
      <OwnDeadline app={app} onChange={(ownDeadline) => change({ ownDeadline })} />
    </section>
  );
}
