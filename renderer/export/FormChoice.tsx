import { hasErrors } from '../../shared/form/finding.ts';
import { isUnfilled, type OwnForm } from '../../shared/form/ownForm.ts';
import { fillNoteText } from '../../shared/messages/ownForm.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { OwnFormRadio } from './OwnFormRadio.tsx';

interface Props {
  readonly own: OwnForm;
  readonly chosen: boolean;
  readonly onChange: (own: boolean) => void;
}

/** What a form is exported as, where the association's own Word file stands for it; a draft has only the built form. */
export function FormChoice({ own, chosen, onChange }: Props) {
  const { definition, findings } = useForm();
  const draftOnly = hasErrors(findings);
  const byHand = own.notes.filter(isUnfilled).map((note) => `${fillNoteText(definition, note)}。`);
  const ownHint = [words.ownForm.ownHint(own.name), ...byHand].join('');
  const hint = chosen && !draftOnly ? ownHint : words.ownForm.builtInHint;
  return (
    <OwnFormRadio
      own={chosen && !draftOnly}
      isOwnDisabled={draftOnly}
      hint={draftOnly ? words.ownForm.noDraft : hint}
      onChange={onChange}
    />
  );
}
