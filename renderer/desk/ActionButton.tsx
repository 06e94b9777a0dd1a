import { Button } from 'antd';
import type { MouseEvent } from 'react';
import type { FormSummary } from '../../shared/api/model.ts';
import { goTo } from '../app/route.ts';
import { changeHandIn } from '../handIn/handInState.ts';
import { words } from '../messages/words.ts';
import { nextAction, sectionOf } from './formAction.ts';
import { useDesk } from './useDesk.ts';

interface Props {
  readonly form: FormSummary;
  readonly primary?: boolean;
}

/** Does what is next for a form, or leads to where it is done. */
export function ActionButton({ form, primary = false }: Props) {
  const { app, handIns, register } = useDesk();
  const action = nextAction(form, app.settings.role, handIns.get(form.id));
  const section = sectionOf(action);
  const act = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    if (section) return goTo({ screen: 'form', id: form.id, section });
    if (action === 'seal' || action === 'sealAgain')
      return register({ form, mark: 'seal', opener: currentTarget });
    // What is packed already waits there; anything else is prepared anew.
    changeHandIn({ shown: action === 'tickSent' ? undefined : null });
    goTo({ screen: 'handIn' });
  };
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      aria-label={words.desk.actionOn(action, form.name || words.desk.unnamed)}
      onClick={act}
    >
      {words.desk.actions[action]}
    </Button>
  );
}
