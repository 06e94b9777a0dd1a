import { App, Button, Empty, Modal } from 'antd';
import { useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { useHistory } from '../bridge/queries.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { Comparison } from './Comparison.tsx';
import { putBack } from './keepNarrative.ts';
import type { Restored } from './RestoredBar.tsx';
import { useVersionText } from './useVersionText.ts';
import { VersionList } from './VersionList.tsx';
import { type Version, versionsOf } from './versions.ts';

/** Wide enough for two texts side by side, and for two lines that there are none (px). */
const WIDTH = { versions: 1_180, nothing: 560 };

interface Props {
  /** Once it is out of sight, with what was put back. */
  readonly onClosed: (restored: Restored | null) => void;
}

/** 历史版本: the texts kept of the narrative, one beside another or beside the present one; one of them put back or copied. */
export function HistoryDialog({ onClosed }: Props) {
  const { app, draft } = useForm();
  const content = useContent();
  const history = useHistory(draft.id);
  const [isOpen, setOpen] = useState(true);
  const [isShown, setShown] = useState(false);
  const [restored, setRestored] = useState<Restored | null>(null);
  const [chosenId, setChosen] = useState<number | null>(null);
  const versions = history.data && versionsOf(history.data, { present: content.narrative, today: app.today });
  const chosen = versions?.find(({ id }) => id === chosenId) ?? versions?.[1];
  const close = () => setOpen(false);
  return (
    <Modal
      className="history"
      open={isOpen}
      title={words.history.title}
      width={history.data?.length === 0 ? WIDTH.nothing : WIDTH.versions}
      centered
      onCancel={close}
      afterOpenChange={setShown}
      afterClose={() => onClosed(restored)}
      footer={
        <>
          {chosen && (
            <Actions
              version={chosen}
              onRestored={(put) => {
                setRestored(put);
                close();
              }}
            />
          )}
          <Button onClick={close}>{words.history.close}</Button>
        </>
      }
    >
      {history.isPending && <Waiting />}
      {history.isError && <FailureNotice error={history.error} onRetry={() => history.refetch()} />}
      {versions && !chosen && <Nothing />}
      {versions && chosen && (
        <div className="history-body">
          <VersionList versions={versions} chosen={chosen} onChoose={setChosen} takesFocus={isShown} />
          <Comparison versions={versions} chosen={chosen} />
        </div>
      )}
    </Modal>
  );
}

function Nothing() {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          {words.history.empty}
          <p className="hint">{words.history.emptyHint}</p>
        </>
      }
    />
  );
}

interface ActionsProps {
  readonly version: Version;
  readonly onRestored: (restored: Restored) => void;
}

function Actions({ version, onRestored }: ActionsProps) {
  const { draft } = useForm();
  const content = useContent();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const { data: text } = useVersionText(version);
  const restore = async () => {
    if (text === undefined) return;
    setBusy(true);
    const before = draft.store.getState().content.narrative;
    const done = await putBack(draft, text);
    setBusy(false);
    if (done.ok) onRestored({ version: version.time, before });
    else message.error(failureSentence(done.error));
  };
  const copy = () =>
    navigator.clipboard.writeText(text ?? '').then(
      () => message.success(words.history.copied),
      () => message.error(words.history.notCopied),
    );
  return (
    <>
      <Button disabled={text === undefined} onClick={copy}>
        {words.history.copy}
      </Button>
      <Button
        type="primary"
        disabled={text === undefined || text === content.narrative}
        loading={isBusy}
        onClick={restore}
      >
        {words.history.restore}
      </Button>
    </>
  );
}
