import { PictureOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { goOnByEnter } from '../ui/goOnByEnter.ts';
import { DeclareFinished } from './DeclareFinished.tsx';
import type { TakenOffPhoto } from './draft.ts';
import { PhotoCard } from './PhotoCard.tsx';
import { partElementId } from './partElementId.ts';
import { useAddPhotos } from './useAddPhotos.ts';
import { useFieldFindings } from './useFieldFindings.tsx';
import { useForm } from './useFormView.ts';

/** The photos: chosen as files, in order, each with its caption. */
export function PhotosSection() {
  const { draft, definition } = useForm();
  const photos = useStore(draft.store, (state) => state.photos);
  const { lines } = useFieldFindings('photos');
  const { min, max } = definition.narrative.photos;
  const { progress, refused, add, cancel } = useAddPhotos();
  return (
    <section aria-label={words.form.sections.photos}>
      <h2>{words.form.sections.photos}</h2>
      <p className="hint">{words.photos.hint(min, max)}</p>
      <div className="photo-actions">
        <ChooseFiles busy={progress !== undefined} onChosen={add} />
        {progress && (
          <>
            <span role="status">{words.photos.adding(progress.number, progress.total)}</span>
            <Button onClick={cancel}>{words.photos.cancel}</Button>
          </>
        )}
      </div>
      {refused.map((file) => (
        <Alert
          key={file.name}
          type="error"
          showIcon
          title={words.photos.refused(file.name, failureSentence(file.failure))}
          className="refused"
          action={<Button onClick={() => draft.dismiss(file)}>{words.photos.dismiss}</Button>}
        />
      ))}
      <div className="field-findings">{lines}</div>
      <ol className="photos" onKeyDown={goOnByEnter}>
        {photos.map((photo, at) => (
          <PhotoCard key={photo.id} photo={photo} at={at} count={photos.length} />
        ))}
      </ol>
      <TakenOff />
      {photos.length === 0 && <p className="none">{words.photos.none}</p>}
      {photos.length >= min && photos.length <= max && <DeclareFinished section="photos" />}
    </section>
  );
}

/** Photos that were taken off, each to be put back to its place while the form is open. */
function TakenOff() {
  const { draft } = useForm();
  const { message } = App.useApp();
  const takenOff = useStore(draft.store, (state) => state.takenOff);
  const putBack = async (each: TakenOffPhoto) => {
    const answer = await draft.putBackPhoto(each);
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  return takenOff.map((each) => (
    <p key={each.photo.id} className="rescue" role="status">
      {words.photos.removed(each.photo.name, each.photo.caption)}
      <Button onClick={() => putBack(each)}>{words.photos.putBack}</Button>
    </p>
  ));
}

function ChooseFiles({
  busy,
  onChosen,
}: {
  readonly busy: boolean;
  readonly onChosen: (files: File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,.jpg,.jpeg,.png"
        onChange={(event) => {
          onChosen([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        id={partElementId('photos')}
        type="primary"
        icon={<PictureOutlined aria-hidden />}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {words.photos.choose}
      </Button>
    </>
  );
}
