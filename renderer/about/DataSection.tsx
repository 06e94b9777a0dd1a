import { FolderOpenOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { AboutState } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { sizeText } from '../../shared/messages/size.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { Facts } from '../ui/Facts.tsx';
import { MoveDialog } from './MoveDialog.tsx';

interface Props {
  readonly about: AboutState;
  readonly onEnded: () => void;
}

/** Where the data lies, how much it is, and the ways to open and to move it. */
export function DataSection({ about, onEnded }: Props) {
  const { message } = App.useApp();
  const [moving, setMoving] = useState(false);
  const openFolder = async () => {
    const answer = await call('dataFolder.show', {});
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  const { dataBytes, freeBytes } = about;
  return (
    <section aria-labelledby="about-data">
      <h2 id="about-data">{words.about.data}</h2>
      <Facts
        facts={[
          [words.about.dataFolder, about.dataFolder],
          [words.about.dataSize, words.about.dataSizeOf(sizeText(dataBytes), sizeText(freeBytes))],
          [words.about.log, words.about.logOf(sizeText(about.logBytes))],
          [words.about.outputFolder, about.outputFolder],
        ]}
      />
      <div className="buttons">
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={openFolder}>
          {words.about.openFolder}
        </Button>
        <Button onClick={() => setMoving(true)}>{words.about.move}</Button>
      </div>
      {moving && <MoveDialog onClosed={() => setMoving(false)} onEnded={onEnded} />}
    </section>
  );
}
