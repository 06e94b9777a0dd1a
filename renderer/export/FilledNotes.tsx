import { Alert } from 'antd';
import type { FillNote } from '../../shared/form/ownForm.ts';
import { fillNoteText } from '../../shared/messages/ownForm.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';

/** What is to be known of the association's own Word file that was just filled. */
export function FilledNotes({ notes }: { readonly notes: readonly FillNote[] }) {
  const { definition } = useForm();
  if (notes.length === 0) return <p className="hint">{words.ownForm.nothingTold}</p>;
  return (
    <Alert
      className="filled-notes"
      type="warning"
      showIcon
      title={words.ownForm.told}
      description={
        <ul>
          {notes.map((note) => (
            <li key={`${note.part} ${note.problem}`}>{fillNoteText(definition, note)}</li>
          ))}
        </ul>
      }
    />
  );
}
