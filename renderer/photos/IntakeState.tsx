import { Alert, Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Progress as JobProgress } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { onProgress } from '../bridge/transport.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { cancelAdding } from './addPhotos.ts';
import type { Intake } from './useIntake.ts';

/** What came of the files: on their way, refused each with its sentence, or not looked at. */
export function IntakeState({ intake }: { readonly intake: Intake }) {
  const { draft } = useForm();
  const refused = useStore(draft.store, (state) => state.refused);
  return (
    <>
      <Adding />
      {intake.note && (
        <Alert
          type="info"
          showIcon
          title={intake.note}
          action={<Button onClick={intake.dismissNote}>{words.photos.dismiss}</Button>}
        />
      )}
      {refused.map((file, at) => (
        <Alert
          // biome-ignore lint/suspicious/noArrayIndexKey: two files of two folders may have one name
          key={`${file.name}-${at}`}
          type="error"
          showIcon
          title={words.photos.refused(file.name, failureSentence(file.failure))}
          className="refused"
          action={<Button onClick={() => draft.dismiss(file)}>{words.photos.dismiss}</Button>}
        />
      ))}
    </>
  );
}

/** The files on their way, the one that is read now counted by how far it is. */
function Adding() {
  const { draft } = useForm();
  const adding = useStore(draft.store, (state) => state.adding);
  const [progress, setProgress] = useState<JobProgress>();
  useEffect(() => onProgress(setProgress), []);
  if (!adding) return null;
  const { job, number, total } = adding;
  const ofThis = progress?.job === job ? progress.done / progress.total : 0;
  const percent = Math.round(((Math.max(number, 1) - 1 + Math.min(ofThis, 1)) / total) * 100);
  return (
    <div className="adding">
      <span role="status">{words.photos.adding(Math.max(number, 1), total)}</span>
      <Progress percent={percent} showInfo={false} aria-label={words.photos.progress} />
      <Button onClick={() => cancelAdding(draft)}>{words.photos.cancel}</Button>
    </div>
  );
}
