import { Button } from 'antd';
import { words } from '../messages/words.ts';
import type { Pages } from './usePages.ts';

interface Props {
  readonly pages: Pages;
  readonly isOfficeFound: boolean;
}

/** Asks for LibreOffice's pages, where it is installed; leads back from them. */
export function PagesButton({ pages, isOfficeFound }: Props) {
  const { pages: texts } = words.preview;
  if (pages.state.kind !== 'off')
    return (
      <Button size="small" type="link" onClick={pages.leave}>
        {pages.state.kind === 'working' ? texts.cancel : texts.back}
      </Button>
    );
  if (!isOfficeFound) return null;
  return (
    <Button size="small" type="link" title={texts.showHint} onClick={pages.show}>
      {texts.show}
    </Button>
  );
}
