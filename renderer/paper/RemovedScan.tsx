import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { FormScan } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { focusIfLost } from '../photos/focusIfLost.ts';
import { scanElementId } from './scanElementId.ts';

interface Props {
  readonly scan: FormScan;
  readonly onPutBack: () => void;
}

/** Stands in the place of a scan that was taken off, with the way back, which has the focus; the scan has it when it is back. */
export function RemovedScan({ scan, onPutBack }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    focusIfLost(() => button.current);
    return () => focusIfLost(() => document.getElementById(scanElementId(scan.id)));
  }, [scan.id]);
  return (
    <li className="photo-gone">
      <span role="status">{words.paper.removed(scan.name)}</span>
      <Button ref={button} onClick={onPutBack}>
        {words.paper.putBack}
      </Button>
    </li>
  );
}
