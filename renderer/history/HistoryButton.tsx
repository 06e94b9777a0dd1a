import { Button } from 'antd';
import { useState } from 'react';
import { words } from '../messages/words.ts';
import { HistoryDialog } from './HistoryDialog.tsx';
import type { Restored } from './RestoredBar.tsx';
import './history.css';

/** Opens 历史版本; `onRestored` when an earlier text was put back. */
export function HistoryButton({ onRestored }: { readonly onRestored: (restored: Restored) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="text" size="small" onClick={() => setOpen(true)}>
        {words.history.open}
      </Button>
      {isOpen && (
        <HistoryDialog
          onClosed={(put) => {
            setOpen(false);
            if (put) onRestored(put);
          }}
        />
      )}
    </>
  );
}
