import { HolderOutlined } from '@ant-design/icons';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { FormPhoto } from '../../shared/api/model.ts';
import { FindingLine } from '../form/FindingLine.tsx';
import { photoElementId } from '../form/partElementId.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { LineField } from '../ui/LineField.tsx';
import { dayName, yearOf } from '../ui/time.ts';
import { EditLine } from './EditLine.tsx';
import { PhotoTools } from './PhotoTools.tsx';
import { useMove } from './useMove.ts';

interface Props {
  readonly photo: FormPhoto;
  readonly at: number;
  readonly count: number;
  readonly isDragged: boolean;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onEnlarge: () => void;
  readonly onCrop: () => void;
}

/** A photo in its place: picture, caption, what is remarkable about it, and everything that can be done with it. */
export function PhotoCard({ photo, at, count, isDragged, onDrag, onEnlarge, onCrop }: Props) {
  const number = at + 1;
  const move = useMove(photo.id, at, count);
  /** From anywhere in the card, the caption too, where a plain arrow belongs to the caret. */
  const moveByKeys = (event: KeyboardEvent<HTMLElement>) => {
    const inHandle = event.target instanceof Element && event.target.matches('.photo-handle');
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || event.ctrlKey || event.shiftKey || event.metaKey || !(event.altKey || inHandle)) return;
    event.preventDefault();
    move(by < 0 ? -1 : 1, event.target as HTMLElement);
  };
  return (
    <li
      className={isDragged ? 'photo dragged' : 'photo'}
      aria-label={words.photos.card(number)}
      onKeyDown={moveByKeys}
    >
      <button
        type="button"
        className="photo-handle"
        aria-label={words.photos.handle(number)}
        title={words.photos.handle(number)}
        onPointerDown={onDrag}
      >
        <span aria-hidden>{number}</span>
        <HolderOutlined aria-hidden />
      </button>
      <button
        type="button"
        className="photo-picture"
        aria-label={words.photos.enlarge(number)}
        onClick={onEnlarge}
      >
        <img key={photo.url} src={photo.url} alt={photo.caption || photo.name} draggable={false} />
      </button>
      <div className="photo-text">
        <Caption photo={photo} number={number} />
        <div className="photo-facts">
          <span className="photo-name" title={photo.name}>
            {photo.name}
          </span>
          <span>{words.photos.size(photo.widthPx, photo.heightPx)}</span>
        </div>
        <PhotoTools photo={photo} at={at} count={count} onMove={move} onCrop={onCrop} />
        <EditLine photo={photo} number={number} />
        <Findings number={number} />
      </div>
    </li>
  );
}

function Caption({ photo, number }: { readonly photo: FormPhoto; readonly number: number }) {
  const { draft, definition } = useForm();
  const { from } = definition.notice.dates.activity;
  return (
    <LineField
      inputId={photoElementId(number)}
      label={words.photos.caption(number)}
      remark={words.photos.captionRemark}
      placeholder={words.photos.captionExample(dayName(from, yearOf(from)))}
      value={photo.caption}
      severity={undefined}
      findings={[]}
      onChange={(text) => draft.setCaption(photo.id, text)}
      onLeave={() => draft.leave('photos')}
    />
  );
}

/** What was found about this photo. */
function Findings({ number }: { readonly number: number }) {
  const { findings } = useForm();
  const own = findings.filter(({ field, details }) => field === 'photos' && details.number === number);
  return own.map((finding, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own and hold no state
    <FindingLine key={`${finding.code}-${at}`} finding={finding} />
  ));
}
