import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import type { Pages } from './usePages.ts';

/** Asks for LibreOffice's pages, where it is installed; leads back from them. */
export function PagesButton({ pages }: { readonly pages: Pages }) {
  const found = useOfficeFound();
  const { pages: texts } = words.preview;
  if (pages.state.kind !== 'off')
    return (
      <Button size="small" type="link" onClick={pages.leave}>
        {pages.state.kind === 'working' ? texts.cancel : texts.back}
      </Button>
    );
  if (!found) return null;
  return (
    <Button size="small" type="link" title={texts.showHint} onClick={pages.show}>
      {texts.show}
    </Button>
  );
}

/** Whether LibreOffice is installed: asked once in the life of the window. */
function useOfficeFound(): boolean {
  const state = useQuery({
    queryKey: ['office.state'],
    queryFn: async () => {
      const answer = await call('office.state', {});
      return answer.ok && answer.value.found;
    },
  });
  return state.data ?? false;
}
