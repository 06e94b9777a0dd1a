import { PoweroffOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { saveEverything, unsavedPlace } from '../bridge/unsaved.ts';
import { words } from '../messages/words.ts';
import { useCall } from '../ui/useCall.ts';

/** Ends the program once all is saved; what cannot be saved is asked about, wherever in the window it stands. */
export function QuitButton({ onEnded }: { readonly onEnded: (isLost: boolean) => void }) {
  const call = useCall();
  const [asking, setAsking] = useState(false);
  const end = async (isLost: boolean) => {
    setAsking(false);
    if (await call('app.quit', {})) onEnded(isLost);
  };
  const quit = async () => {
    if (await saveEverything()) await end(false);
    else setAsking(true);
  };
  const show = () => {
    setAsking(false);
    window.location.hash = unsavedPlace() ?? window.location.hash;
  };
  return (
    <>
      <Button className="navigation-quit" type="text" icon={<PoweroffOutlined aria-hidden />} onClick={quit}>
        {words.app.quit}
      </Button>
      <Modal
        open={asking}
        title={words.app.unsaved.title}
        onCancel={() => setAsking(false)}
        footer={
          <>
            <Button danger onClick={() => end(true)}>
              {words.app.unsaved.quit}
            </Button>
            <Button type="primary" onClick={show}>
              {words.app.unsaved.show}
            </Button>
          </>
        }
      >
        <p>{words.app.unsaved.text}</p>
      </Modal>
    </>
  );
}
