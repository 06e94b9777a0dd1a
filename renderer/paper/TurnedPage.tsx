import type { FormScan } from '../../shared/api/model.ts';
import type { DrawnPage } from '../preview/renderPages.ts';

interface Props {
  readonly page: DrawnPage;
  readonly turns: FormScan['turns'];
  readonly alt: string;
}

/** A page turned by quarter turns to the right, as wide as its place; the place is as high as the turned page. */
export function TurnedPage({ page, turns, alt }: Props) {
  const { width, height } = page;
  const isAcross = turns % 2 === 1;
  const [shownWidth, shownHeight] = isAcross ? [height, width] : [width, height];
  return (
    <div className="turned-page" style={{ aspectRatio: `${shownWidth} / ${shownHeight}` }}>
      <img
        src={page.picture}
        alt={alt}
        style={{
          width: `${(width / shownWidth) * 100}%`,
          transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
        }}
      />
    </div>
  );
}
