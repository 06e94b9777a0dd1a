import { Button, Spin } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import type { Pages } from './usePages.ts';

interface Props {
  readonly pages: Pages;
  /** Of a page on the screen (px). */
  readonly width: number;
}

/** The pages that LibreOffice has made, and how many they are. */
export function PagesBody({ pages: { state, isOutdated, show }, width }: Props) {
  const { pages: texts } = words.preview;
  const again = (
    <Button size="small" onClick={show}>
      {texts.again}
    </Button>
  );
  return (
    <>
      <div role="status" className="preview-status">
        {state.kind === 'working' && (
          <p className="preview-note">
            <Spin size="small" />
            {texts.working}
          </p>
        )}
        {state.kind === 'failed' && (
          <p className="preview-note">
            {texts.failed(failureSentence(state.failure))}
            {again}
          </p>
        )}
        {state.kind === 'shown' && (
          <p className="preview-note">
            <strong>{texts.count(state.pages.length)}</strong>
            {isOutdated && (
              <>
                {texts.outdated}
                {again}
              </>
            )}
          </p>
        )}
      </div>
      {state.kind === 'shown' &&
        state.pages.map((page, at) => (
          <figure key={page.picture} className="preview-page" style={{ width }}>
            <img
              src={page.picture}
              alt=""
              width={width}
              height={Math.round((width * page.height) / page.width)}
            />
            <figcaption>{texts.page(at + 1, state.pages.length)}</figcaption>
          </figure>
        ))}
    </>
  );
}
