import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FormScan } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { isScanOf } from '../../shared/scan/scan.ts';
import { useCheckCode } from '../export/CheckCode.tsx';
import { SealDialog } from '../form/SealDialog.tsx';
import { useForm } from '../form/useFormView.ts';
import { useSealState } from '../form/useSentState.ts';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';

interface Props {
  readonly scans: readonly FormScan[];
}

/** A seal and the scan of it belong together: where one of the two is known, the other is offered; the way in for scans stands below. */
export function SealAndScan({ scans }: Props) {
  const { app, draft } = useForm();
  const sealedOn = useStore(draft.store, ({ marks }) => marks.sealedOn);
  const { paper } = words;
  const seal = useSealState();
  const now = useCheckCode();
  // A scan is of the paper that was printed last, a seal on an earlier one has nothing to do with it.
  if (sealedOn !== null && seal === 'current' && scans.length === 0)
    return (
      <Alert
        className="seal-and-scan"
        type="info"
        showIcon
        title={paper.sealedNoScan(dayName(sealedOn, yearOf(app.today)))}
      />
    );
  return (
    <SealOffer isOffered={seal !== 'current' && scans.some((scan) => seal === null || isScanOf(scan, now))} />
  );
}

/** It stays for as long as its dialog is open: the seal is known before that has closed. */
function SealOffer({ isOffered }: { readonly isOffered: boolean }) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      {isOffered && (
        <Alert
          className="seal-and-scan"
          type="info"
          showIcon
          title={words.paper.scannedNotSealed}
          description={failure}
          action={
            <Button ref={button} type="primary" onClick={() => setAsking(true)}>
              {words.paper.sealToo}
            </Button>
          }
        />
      )}
      {asking && (
        <SealDialog
          onStored={(answer) => setFailure(answer.ok ? undefined : failureSentence(answer.error))}
          onClosed={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
