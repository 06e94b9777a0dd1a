import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PictureOutlined } from '@ant-design/icons';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { FormPhoto } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { LineField } from '../ui/LineField.tsx';
import { partElementId } from './BasicSection.tsx';
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
      {refused.map(({ name, failure }) => (
        <Alert
          key={name}
          type="error"
          showIcon
          title={words.photos.refused(name, failureSentence(failure))}
          className="refused"
        />
      ))}
      <div className="field-findings">{lines}</div>
      <ol className="photos">
        {photos.map((photo, at) => (
          <PhotoCard key={photo.id} photo={photo} at={at} count={photos.length} />
        ))}
      </ol>
      {photos.length === 0 && <p className="none">{words.photos.none}</p>}
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

interface CardProps {
  readonly photo: FormPhoto;
  readonly at: number;
  readonly count: number;
}

function PhotoCard({ photo, at, count }: CardProps) {
  const { draft } = useForm();
  const { message } = App.useApp();
  const number = at + 1;
  const move = (button: HTMLElement, by: -1 | 1) => {
    draft.movePhoto(photo.id, by);
    requestAnimationFrame(() => {
      const card = button.closest('li');
      card?.scrollIntoView({ block: 'nearest' });
      // At the first and the last place one of the two buttons is switched off and would lose the focus.
      if (button.matches(':disabled')) card?.querySelector<HTMLElement>('.photo-buttons :enabled')?.focus();
      else button.focus();
    });
  };
  const remove = async () => {
    const answer = await draft.queue.exclusive(
      (version) => call('photos.remove', { form: draft.id, version, photo: photo.id }),
      draft.setPhotos,
    );
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  return (
    <li className="photo">
      <img src={photo.url} alt={photo.caption || photo.name} width={180} height={135} />
      <div className="photo-text">
        <LineField
          label={words.photos.caption(number)}
          remark={words.form.optional}
          placeholder={words.photos.captionHint}
          value={photo.caption}
          severity={undefined}
          findings={[]}
          onChange={(text) => draft.setCaption(photo.id, text)}
          onLeave={() => draft.leave('photos')}
        />
        <div className="hint">
          {photo.name} · {words.photos.size(photo.widthPx, photo.heightPx)}
        </div>
      </div>
      <div className="photo-buttons">
        <Button
          aria-label={words.photos.earlier(number)}
          icon={<ArrowUpOutlined aria-hidden />}
          disabled={at === 0}
          onClick={(event) => move(event.currentTarget, -1)}
        />
        <Button
          aria-label={words.photos.later(number)}
          icon={<ArrowDownOutlined aria-hidden />}
          disabled={at === count - 1}
          onClick={(event) => move(event.currentTarget, 1)}
        />
        <Popconfirm
          title={words.photos.removeQuestion}
          okText={words.photos.removeYes}
          cancelText={words.photos.removeNo}
          onConfirm={remove}
        >
          <Button danger aria-label={words.photos.remove(number)} icon={<DeleteOutlined aria-hidden />} />
        </Popconfirm>
      </div>
    </li>
  );
}
