import type { FormPhoto } from '../../shared/api/model.ts';
import type { PhotoBox, PhotoRow } from '../../shared/photo/layout.ts';
import { words } from '../messages/words.ts';

interface Props {
  readonly photos: readonly FormPhoto[];
  readonly rows: readonly PhotoRow[];
  readonly box: PhotoBox;
}

/** How large a millimetre of the form is drawn (px). */
const SCALE = 1.3;

/** The rows of the photos in the form's cell, to scale. */
export function RowsSketch({ photos, rows, box }: Props) {
  const { layout } = words.photos;
  const said = rows.map((row) => layout.row(row.photos.map(({ index }) => index + 1)));
  return (
    <div
      className="rows-sketch"
      role="img"
      aria-label={layout.sketch(said)}
      style={{ width: box.widthMm * SCALE }}
    >
      {rows.map((row) => (
        <div key={row.photos[0]?.index} className="sketch-row" style={{ gap: box.gapMm * SCALE }}>
          {row.photos.map(({ index, widthMm, heightMm }) => (
            <div
              key={index}
              className="sketch-photo"
              style={{ width: widthMm * SCALE, height: heightMm * SCALE }}
            >
              <img src={photos[index]?.url} alt="" />
              <span className="sketch-number">{index + 1}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
