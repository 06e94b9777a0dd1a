import type { FormScan } from '../../shared/api/model.ts';
import type { DrawnPage } from '../preview/renderPages.ts';

interface Props {
  readonly page: DrawnPage;
  readonly turns: FormScan['turns'];
  /** Beside the size in which all of the page is seen. */
  readonly scale: number;
  readonly alt: string;
}

/** What stands above and below the pages in their window (px). */
const AROUND_PX = 240;
/** Of a page in a very low window (px). */
const LEAST_PX = 200;

/** A page turned by quarter turns to the right, at first so large that all of it is seen. */
export function TurnedPage({ page, turns, scale, alt }: Props) {
  const { width, height } = page;
  const isAcross = turns % 2 === 1;
  const [shownWidth, shownHeight] = isAcross ? [height, width] : [width, height];
  const whole = `min(100%, max(100vh - ${AROUND_PX}px, ${LEAST_PX}px) * ${shownWidth / shownHeight})`;
  return (
    <div
      className="turned-page"
      style={{ width: `calc(${whole} * ${scale})`, aspectRatio: `${shownWidth} / ${shownHeight}` }}
    >
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
