import { HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { words } from '../messages/words.ts';
import { HistoryDialog } from './HistoryDialog.tsx';
import { type Restored, RestoredBar } from './RestoredBar.tsx';
import './history.css';

/** Opens 历史版本; after an earlier text was put back, says so and takes it back. */
export function HistoryButton() {
  const [isOpen, setOpen] = useState(false);
  const [restored, setRestored] = useState<Restored | null>(null);
  return (
    <>
      <Button className="history-button" icon={<HistoryOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {words.history.open}
      </Button>
      {isOpen && (
        <HistoryDialog
          onClosed={(put) => {
            setOpen(false);
            if (put) setRestored(put);
          }}
        />
      )}
      {restored && (
        <RestoredBar key={restored.version} restored={restored} onClose={() => setRestored(null)} />
      )}
    </>
  );
}
