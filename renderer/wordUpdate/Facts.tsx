import { partLabel } from '../../shared/form/definition.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { WordReading } from '../../shared/wordUpdate/model.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { dayAndTime } from '../ui/time.ts';

interface Props {
  readonly reading: WordReading;
  /** The form was made for the file. */
  readonly isNew?: boolean;
  /** Its values are still to be confirmed: what is not found is said among them. */
  readonly isToConfirm?: boolean;
}

/** What is to be known of the file as a whole: where it comes from, what was done to read it, what was not found in it. */
export function Facts({ reading, isNew = false, isToConfirm = false }: Props) {
  const { app, definition } = useForm();
  const { origin, values, pictures, converted, doubts } = reading;
  const { missing, edition, trackedChanges } = values;
  const { wordUpdate } = words;
  const time = origin.kind === 'export' ? dayAndTime(origin.at, app.today) : '';
  const unusable = pictures.flatMap((picture, at) =>
    picture.kind === 'unusable' ? [wordUpdate.unusable(at + 1, failureSentence(picture.failure))] : [],
  );
  const otherEditions = isNew ? doubts.filter(({ kind }) => kind === 'otherEdition') : [];
  const hint = isNew ? wordUpdate.confirmNewHint : wordUpdate.confirmHint;
  const lines = [
    ...otherEditions.map((doubt) => wordUpdate.doubt(doubt)),
    ...(trackedChanges > 0 ? [wordUpdate.tracked(trackedChanges)] : []),
    ...(converted ? [wordUpdate.converted] : []),
    ...(missing.length > 0 && !isToConfirm
      ? [wordUpdate.missing(missing.map((part) => partLabel(definition, part)))]
      : []),
    ...(edition.otherLabels.length > 0 ? [wordUpdate.otherLabels(edition.otherLabels)] : []),
    ...unusable,
  ];
  return (
    <div className="word-update-facts">
      <p>{isToConfirm ? hint : wordUpdate.origin(origin, time)}</p>
      {origin.kind === 'export' && origin.changedSince && (
        <p className="word-update-warning">{wordUpdate.changedSince}</p>
      )}
      {!isToConfirm && origin.kind !== 'export' && <p className="hint">{wordUpdate.changedPerhaps}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
