import { Button, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { ReactCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import type { FormPhoto } from '../../shared/api/model.ts';
import { croppedTo } from '../../shared/photo/edit.ts';
import type { PhotoSize } from '../../shared/photo/layout.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { CropPreview } from './CropPreview.tsx';
import { aspectOf, CROP_SHAPES, type CropShape, cropOf, largestCrop, percentOf, WHOLE } from './cropShape.ts';
import { useFocusReturn } from './useFocusReturn.ts';
import { useTold } from './useTold.ts';

interface Props {
  readonly photo: FormPhoto;
  readonly number: number;
  readonly onClose: () => void;
}

const { cropping } = words.photos;

const LABELS = {
  cropArea: cropping.area,
  nwDragHandle: cropping.handles.nw,
  nDragHandle: cropping.handles.n,
  neDragHandle: cropping.handles.ne,
  eDragHandle: cropping.handles.e,
  seDragHandle: cropping.handles.se,
  sDragHandle: cropping.handles.s,
  swDragHandle: cropping.handles.sw,
  wDragHandle: cropping.handles.w,
};

/** The least that a frame can be drawn to (px on the screen): its handles must be got hold of again. */
const LEAST_PX = 24;

/** The part of a photo that the form shows, chosen on the turned picture; the original stays whole. */
export function CropDialog({ photo, number, onClose }: Props) {
  const { draft } = useForm();
  const told = useTold();
  useFocusReturn();
  const [crop, setCrop] = useState(percentOf(photo.edit.crop));
  const [shape, setShape] = useState<CropShape>('free');
  const [size, setSize] = useState<PhotoSize>();
  const aspect = size && aspectOf(shape, size);
  const frame = (asked: CropShape, within: PhotoSize) => {
    const held = aspectOf(asked, within);
    if (held) setCrop(largestCrop(within, held));
  };
  const choose = (next: CropShape) => {
    setShape(next);
    if (size) frame(next, size);
  };
  // A shape may be chosen before the picture is there: it holds from here on.
  const measured = (whole: PhotoSize) => {
    setSize(whole);
    frame(shape, whole);
  };
  const confirm = () => {
    onClose();
    const done = draft.editPhoto(photo.id, (edit) => croppedTo(edit, cropOf(crop)));
    void told(done, words.photos.croppedSaid(number));
  };
  const all = () => {
    setShape('free');
    setCrop(WHOLE);
  };
  return (
    <Modal
      open
      centered
      width={960}
      rootClassName="crop-dialog"
      title={cropping.title(number)}
      onCancel={onClose}
      footer={
        <div className="crop-foot">
          <Button onClick={onClose}>{cropping.cancel}</Button>
          <Button type="primary" onClick={confirm}>
            {cropping.confirm}
          </Button>
        </div>
      }
    >
      <Shapes shape={shape} onChoose={choose} onAll={all} />
      <div className="crop">
        <ReactCrop
          crop={crop}
          onChange={(_, percent) => setCrop({ ...percent, unit: '%' })}
          {...(aspect && { aspect })}
          minWidth={LEAST_PX}
          minHeight={LEAST_PX}
          keepSelection
          ruleOfThirds
          ariaLabels={LABELS}
        >
          <img
            src={photo.wholeUrl}
            alt={photo.caption || photo.name}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              measured({ widthPx: naturalWidth, heightPx: naturalHeight })
            }
          />
        </ReactCrop>
        {size && <CropPreview url={photo.wholeUrl} size={size} crop={crop} />}
      </div>
      <p className="hint">{cropping.hint}</p>
    </Modal>
  );
}

interface ShapesProps {
  readonly shape: CropShape;
  readonly onChoose: (shape: CropShape) => void;
  /** Draws the frame round the whole picture. */
  readonly onAll: () => void;
}

function Shapes({ shape, onChoose, onAll }: ShapesProps) {
  const label = useId();
  return (
    <div className="crop-shapes">
      <span id={label}>{cropping.shape}</span>
      <Radio.Group
        aria-labelledby={label}
        optionType="button"
        value={shape}
        options={CROP_SHAPES.map((each) => ({ value: each, label: cropping.shapes[each] }))}
        onChange={(event) => onChoose(event.target.value)}
      />
      <Button onClick={onAll}>{cropping.all}</Button>
    </div>
  );
}
