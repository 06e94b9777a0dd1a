import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  RotateLeftOutlined,
  RotateRightOutlined,
  ScissorOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { FormPhoto } from '../../shared/api/model.ts';
import { turnedBy } from '../../shared/photo/edit.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import type { Move } from './useMove.ts';
import { useCallFailure, useTold } from './useTold.ts';

interface Props {
  readonly photo: FormPhoto;
  readonly at: number;
  readonly count: number;
  readonly onMove: Move;
  readonly onCrop: () => void;
}

/** The buttons of a photo: its place, its turn, its crop, its end. */
export function PhotoTools({ photo, at, count, onMove, onCrop }: Props) {
  const { draft } = useForm();
  const told = useTold();
  const tell = useCallFailure();
  const number = at + 1;
  const { photos } = words;
  const turn = (by: 1 | -1) =>
    told(
      draft.editPhoto(photo.id, (edit) => turnedBy(edit, by)),
      photos.turnedSaid(number),
    );
  return (
    <div className="photo-tools">
      <Tool
        name={photos.earlier(number)}
        title={photos.earlierShort}
        icon={<ArrowUpOutlined aria-hidden />}
        disabled={at === 0}
        onClick={(button) => onMove(-1, button)}
      />
      <Tool
        name={photos.later(number)}
        title={photos.laterShort}
        icon={<ArrowDownOutlined aria-hidden />}
        disabled={at === count - 1}
        onClick={(button) => onMove(1, button)}
      />
      <Tool
        name={photos.turnLeft(number)}
        title={photos.turnLeftShort}
        icon={<RotateLeftOutlined aria-hidden />}
        onClick={() => turn(-1)}
      />
      <Tool
        name={photos.turnRight(number)}
        title={photos.turnRightShort}
        icon={<RotateRightOutlined aria-hidden />}
        onClick={() => turn(1)}
      />
      <Button aria-label={photos.crop(number)} icon={<ScissorOutlined aria-hidden />} onClick={onCrop}>
        {photos.cropShort}
      </Button>
      <Button
        aria-label={photos.remove(number)}
        icon={<DeleteOutlined aria-hidden />}
        onClick={async () => tell(await draft.removePhoto(photo, at))}
      >
        {photos.removeShort}
      </Button>
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly title: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: (button: HTMLElement) => void;
}

/** A button with a sign that everybody knows, its words at the pointer. */
function Tool({ name, title, icon, disabled = false, onClick }: ToolProps) {
  return (
    <Button
      aria-label={name}
      title={title}
      icon={icon}
      disabled={disabled}
      onClick={(event) => onClick(event.currentTarget)}
    />
  );
}
