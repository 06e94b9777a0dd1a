import { fieldValue } from '../../shared/form/content.ts';
import type { Result } from '../../shared/result/result.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { RegisterDialog } from '../register/RegisterDialog.tsx';
import { registerForm } from '../register/registering.ts';
import { useContent, useForm } from './useFormView.ts';

interface Props {
  /** Tells what came of it, with what is to be said where it was stored; the marks are those of then. */
  readonly onStored: (answer: Result<unknown>, said: string) => void;
  /** Once it is out of sight: the focus is to go back. */
  readonly onClosed: () => void;
}

/** Notes a seal of the open form. */
export function SealDialog({ onStored, onClosed }: Props) {
  const { app, draft, definition } = useForm();
  const content = useContent();
  return (
    <RegisterDialog
      app={app}
      mark="seal"
      name={fieldValue(content, definition.nameField) || words.desk.unnamed}
      onSave={async (registered, said) => {
        const answer = await registerForm(draft, registered);
        onStored(answer, said);
        await Promise.all([draft.readMarks(), refreshSubmissions()]);
        return answer.ok;
      }}
      onClosed={onClosed}
    />
  );
}
