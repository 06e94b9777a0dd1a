import type { PhotoSize } from '../../shared/photo/layout.ts';
import { words } from '../messages/words.ts';
import type { PercentCrop } from './cropShape.ts';

interface Props {
  readonly url: string;
  readonly size: PhotoSize;
  readonly crop: PercentCrop;
}

/** The longest side of what is shown (px on the screen). */
const SIDE = 200;

/** What a crop leaves of a picture, as it is drawn. */
export function CropPreview({ url, size, crop }: Props) {
  const width = (size.widthPx * crop.width) / 100;
  const height = (size.heightPx * crop.height) / 100;
  const scale = SIDE / Math.max(width, height, 1);
  return (
    <figure className="crop-preview">
      <figcaption>{words.photos.cropping.preview}</figcaption>
      <div className="crop-window" style={{ width: width * scale, height: height * scale }}>
        <img
          className="crop-shown"
          src={url}
          alt=""
          style={{
            width: size.widthPx * scale,
            height: size.heightPx * scale,
            left: -((size.widthPx * crop.x) / 100) * scale,
            top: -((size.heightPx * crop.y) / 100) * scale,
          }}
        />
      </div>
    </figure>
  );
}
