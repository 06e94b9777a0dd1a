import { App, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { OutputPlace } from '../../shared/api/model.ts';
import { sizeText } from '../../shared/messages/size.ts';
import { refreshAppState, useOutputPlaces } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { useCall } from '../ui/useCall.ts';
import { Waiting } from '../ui/Waiting.tsx';

interface Props {
  /** Once files go to another folder. */
  readonly onChosen: () => void;
  /** Once it is out of sight. */
  readonly onClosed: () => void;
}

/** Another folder for the Word files: one of those offered, or any where the door can ask for it. */
export function FolderDialog({ onChosen, onClosed }: Props) {
  const { message } = App.useApp();
  const call = useCall();
  const offered = useOutputPlaces();
  const [open, setOpen] = useState(true);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const taken = async (answer: { readonly folder: string | null } | undefined) => {
    if (!answer || answer.folder === null) return;
    message.success(words.exporting.folderUsed(answer.folder));
    await refreshAppState();
    setOpen(false);
    onChosen();
  };
  return (
    <Modal
      open={open}
      title={words.exporting.folderTitle}
      okText={words.exporting.useFolder}
      cancelText={words.exporting.cancel}
      okButtonProps={{ disabled: chosen === undefined }}
      onOk={async () => chosen && taken(await call('output.use', { place: chosen }))}
      onCancel={() => setOpen(false)}
      afterClose={onClosed}
      width={600}
    >
      <p className="hint lead">{words.exporting.folderHint}</p>
      {offered.isPending && <Waiting />}
      {offered.isError && <FailureNotice error={offered.error} onRetry={() => offered.refetch()} />}
      {offered.data && (
        <Radio.Group
          className="places"
          aria-label={words.exporting.folders}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {offered.data.places.map((place) => (
            <Radio key={place.id} value={place.id}>
              <Place place={place} />
            </Radio>
          ))}
        </Radio.Group>
      )}
      {offered.data?.canChoose && (
        <Button className="choose-folder" onClick={async () => taken(await call('output.choose', {}))}>
          {words.exporting.chooseFolder}
        </Button>
      )}
    </Modal>
  );
}

function Place({ place: { folder, freeBytes, current } }: { readonly place: OutputPlace }) {
  const remarks = [words.exporting.free(sizeText(freeBytes)), ...(current ? [words.exporting.current] : [])];
  return (
    <>
      <div className="place-folder">{folder}</div>
      <div className="hint">{remarks.join(' · ')}</div>
    </>
  );
}
