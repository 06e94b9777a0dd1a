import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { FormPhoto } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { LineField } from '../ui/LineField.tsx';
import { useForm } from './useFormView.ts';

interface Props {
  readonly photo: FormPhoto;
  readonly at: number;
  readonly count: number;
}

/** A photo in its place: picture, caption, and the ways to move it or take it off. */
export function PhotoCard({ photo, at, count }: Props) {
  const { draft } = useForm();
  const { message } = App.useApp();
  const number = at + 1;
  const move = (button: HTMLElement, by: -1 | 1) => {
    draft.movePhoto(photo.id, by);
    requestAnimationFrame(() => keepWith(button));
  };
  const remove = async () => {
    const answer = await draft.removePhoto(photo, at);
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  return (
    <li className="photo">
      <img src={photo.url} alt={photo.caption || photo.name} width={200} height={150} />
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
        <div className="photo-buttons">
          <Button
            aria-label={words.photos.earlier(number)}
            icon={<ArrowUpOutlined aria-hidden />}
            disabled={at === 0}
            onClick={(event) => move(event.currentTarget, -1)}
          >
            {words.photos.earlierShort}
          </Button>
          <Button
            aria-label={words.photos.later(number)}
            icon={<ArrowDownOutlined aria-hidden />}
            disabled={at === count - 1}
            onClick={(event) => move(event.currentTarget, 1)}
          >
            {words.photos.laterShort}
          </Button>
          <Button
            danger
            aria-label={words.photos.remove(number)}
            icon={<DeleteOutlined aria-hidden />}
            onClick={remove}
          >
            {words.photos.removeShort}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** The photo that was moved stays in sight, and the focus with it. */
function keepWith(button: HTMLElement): void {
  const card = button.closest('li');
  card?.scrollIntoView({ block: 'nearest' });
  // At the first and the last place one of the two buttons is switched off and would lose the focus.
  if (button.matches(':disabled')) card?.querySelector<HTMLElement>('.photo-buttons :enabled')?.focus();
  else button.focus();
}
