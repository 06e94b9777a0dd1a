import { FileAddOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormScan } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { SCAN_ACCEPT } from '../../shared/scan/scan.ts';
import { showScans } from '../bridge/queries.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { useCall } from '../ui/useCall.ts';
import { RemovedScan } from './RemovedScan.tsx';
import { ScanCard } from './ScanCard.tsx';
import { ScanView } from './ScanView.tsx';
import { scanElementId } from './scanElementId.ts';
import type { ScanIntake } from './useScanIntake.ts';

interface Props {
  readonly scans: readonly FormScan[];
  readonly intake: ScanIntake;
  /** The chooser of files, which others open too. */
  readonly files: RefObject<HTMLInputElement | null>;
}

/** A scan that was taken off, and before which place. */
interface Removed {
  readonly scan: FormScan;
  readonly at: number;
}

/** The scans of the sealed page: taken in, turned, looked at, taken off and put back. */
export function ScanList({ scans, intake, files }: Props) {
  const [open, setOpen] = useState<string>();
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const { said, change } = useScanCalls();
  useInSight(intake.last, scans);
  const remove = async (scan: FormScan, at: number) => {
    // How many were added is no longer what one sees.
    intake.tell('');
    if (await change('scans.remove', { scan: scan.id })) setRemoved((before) => [...before, { scan, at }]);
  };
  const putBack = async (scan: FormScan) => {
    if (await change('scans.putBack', { scan: scan.id }))
      setRemoved((before) => before.filter((each) => each.scan !== scan));
  };
  const turn = async (scan: FormScan, turns: FormScan['turns'], number: number) =>
    change('scans.turn', { scan: scan.id, turns }, words.paper.turned(number));
  const opened = scans.find(({ id }) => id === open);
  const lines = (at: (place: number) => boolean) =>
    removed
      .filter((each) => at(each.at))
      .map(({ scan }) => <RemovedScan key={scan.id} scan={scan} onPutBack={() => putBack(scan)} />);
  return (
    <section className="scans" aria-label={words.paper.scans}>
      <h4>{words.paper.scans}</h4>
      <WaysIn intake={intake} files={files} />
      <IntakeState intake={intake} />
      {(scans.length > 0 || removed.length > 0) && (
        <ol className="scan-list">
          {scans.flatMap((scan, at) => [
            ...lines((place) => place === at),
            <ScanCard
              key={scan.id}
              scan={scan}
              number={at + 1}
              onLook={() => setOpen(scan.id)}
              onTurn={(turns) => void turn(scan, turns, at + 1)}
              onRemove={() => void remove(scan, at)}
            />,
          ])}
          {lines((place) => place >= scans.length)}
        </ol>
      )}
      {scans.length > 0 && <p className="hint">{words.paper.privacy}</p>}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {opened && (
        <ScanView
          scan={opened}
          onTurn={(turns) => void turn(opened, turns, scans.indexOf(opened) + 1)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

/** What was just added is looked at next: its card comes into the window, once. */
function useInSight(added: string | undefined, scans: readonly FormScan[]): void {
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (added === undefined || added === shown.current || !scans.some(({ id }) => id === added)) return;
    shown.current = added;
    document.getElementById(scanElementId(added))?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [added, scans]);
}

/** Calls that answer the scans as they are then: they are shown, and their end is said to whoever does not see it. */
function useScanCalls() {
  const { draft } = useForm();
  const call = useCall();
  const [said, setSaid] = useState('');
  const change = async (
    name: 'scans.remove' | 'scans.putBack' | 'scans.turn',
    request: { readonly scan: string; readonly turns?: FormScan['turns'] },
    told = '',
  ) => {
    const named = { form: draft.id, scan: request.scan };
    const answer =
      name === 'scans.turn'
        ? await call(name, { ...named, turns: request.turns ?? 0 })
        : await call(name, named);
    if (!answer) return false;
    showScans(draft.id, answer);
    setSaid(told);
    return true;
  };
  return { said, change };
}

function WaysIn({ intake, files }: Pick<Props, 'intake' | 'files'>) {
  return (
    <div className="scan-ways">
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={SCAN_ACCEPT}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          intake.take(chosen);
        }}
      />
      <Button icon={<FileAddOutlined aria-hidden />} onClick={() => files.current?.click()}>
        {words.paper.choose}
      </Button>
      <p className="hint">{words.paper.scansHint}</p>
    </div>
  );
}

/** What came of the files: on their way, added, refused each with its sentence. */
function IntakeState({ intake }: { readonly intake: ScanIntake }) {
  const { adding, note, refused } = intake;
  return (
    <>
      {adding && (
        <div className="adding">
          <span role="status">{words.paper.adding(adding.number, adding.total)}</span>
          <Button onClick={intake.cancel}>{words.paper.cancel}</Button>
        </div>
      )}
      <p className="hint" role="status">
        {note}
      </p>
      {refused.map((file, at) => (
        <Alert
          // biome-ignore lint/suspicious/noArrayIndexKey: two files of two folders may have one name
          key={`${file.name}-${at}`}
          type="error"
          showIcon
          className="refused"
          title={words.paper.refused(file.name, failureSentence(file.failure))}
          action={<Button onClick={() => intake.dismiss(file)}>{words.paper.dismiss}</Button>}
        />
      ))}
    </>
  );
}
