import { Button } from 'antd';
import { useRef, useState } from 'react';
import { words } from '../messages/words.ts';
import { FolderDialog } from './FolderDialog.tsx';

/** Leads to another folder for the Word files. */
export function OtherFolderButton({ onChosen }: { readonly onChosen?: () => void }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} onClick={() => setOpen(true)}>
        {words.exporting.otherFolder}
      </Button>
      {open && (
        <FolderDialog
          onChosen={() => onChosen?.()}
          onClosed={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
