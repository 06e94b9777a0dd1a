import { Alert, App, Button, Checkbox, Modal, Progress } from 'antd';
import { useState } from 'react';
import type { DataPlace } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { PlaceChoice } from './PlaceChoice.tsx';
import { useMove } from './useMove.ts';

interface Props {
  /** Once it is out of sight, and the focus is back where it was. */
  readonly onClosed: () => void;
  readonly onEnded: () => void;
}

/** Another place for the data: chosen, copied and verified, and then the program is to be started again. */
export function MoveDialog({ onClosed, onEnded }: Props) {
  const { message } = App.useApp();
  const move = useMove();
  const [open, setOpen] = useState(true);
  const close = () => setOpen(false);
  const [place, setPlace] = useState<DataPlace | undefined>(undefined);
  const [removeOld, setRemoveOld] = useState(false);
  const { step } = move.state;
  const quit = async () => {
    const answer = await call('app.quit', {});
    if (answer.ok) onEnded();
    else message.error(failureSentence(answer.error));
  };
  const choosing = step === 'choosing' || step === 'unsaved';
  const adopts = place?.holds === 'data';
  const footer = {
    done: (
      <Button type="primary" onClick={quit}>
        {words.move.quit}
      </Button>
    ),
    moving: <Button onClick={move.stop}>{words.move.stop}</Button>,
    choosing: (
      <>
        <Button onClick={close}>{words.move.cancel}</Button>
        <Button type="primary" disabled={!place} onClick={() => place && move.start(place, removeOld)}>
          {adopts ? words.move.adopt : words.move.start}
        </Button>
      </>
    ),
  };
  return (
    <Modal
      open={open}
      title={step === 'done' ? words.move.done : words.move.title}
      onCancel={close}
      afterClose={onClosed}
      // Neither a move on its way nor the need to start again goes by closing the dialog.
      closable={choosing}
      keyboard={choosing}
      mask={{ closable: false }}
      footer={footer[choosing ? 'choosing' : step]}
    >
      {choosing && (
        <div className="move">
          <p className="hint">{words.move.hint}</p>
          {step === 'unsaved' && <Alert type="error" showIcon title={words.move.unsaved} />}
          {move.state.step === 'choosing' && move.state.failure && (
            <Alert
              type={move.state.failure.code === 'workCancelled' ? 'info' : 'error'}
              showIcon
              title={failureSentence(move.state.failure)}
            />
          )}
          <PlaceChoice chosen={place} onChoose={setPlace} />
          {place && !adopts && (
            <Checkbox checked={removeOld} onChange={({ target }) => setRemoveOld(target.checked)}>
              {words.move.removeOld}
            </Checkbox>
          )}
        </div>
      )}
      {step === 'moving' && (
        <div role="status">
          <p>{words.move.moving}</p>
          <Progress percent={move.percent} aria-label={words.move.progress} />
        </div>
      )}
      {move.state.step === 'done' && <p role="status">{words.move.doneText(move.state.folder)}</p>}
    </Modal>
  );
}
