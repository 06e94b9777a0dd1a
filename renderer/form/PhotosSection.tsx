import { PictureOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { goOnByEnter } from '../ui/goOnByEnter.ts';
import { DeclareFinished } from './DeclareFinished.tsx';
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
      {photos.length === 0 && <p className="none">{words.photos.none}</p>}
      <DeclareFinished section="photos" />
    </section>
  );
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
