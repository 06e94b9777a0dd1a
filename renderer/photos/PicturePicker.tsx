import { FileImageOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { words } from '../messages/words.ts';
import { useFocusReturn } from './useFocusReturn.ts';
import type { Choice } from './useIntake.ts';

interface Props {
  readonly choice: Choice;
  /** Called with what was ticked, with nothing where the person wants none of them. */
  readonly onChosen: (files: readonly File[]) => void;
}

/** Many more pictures than the form takes: the person ticks those that are meant. */
export function PicturePicker({ choice: { files, most }, onChosen }: Props) {
  useFocusReturn();
  const [ticked, setTicked] = useState<ReadonlySet<File>>(new Set());
  const tick = (file: File, isTicked: boolean) =>
    setTicked(isTicked ? new Set([...ticked, file]) : new Set([...ticked].filter((each) => each !== file)));
  const isFull = ticked.size >= most;
  return (
    <Modal
      open
      width={860}
      title={words.photos.pick.title(files.length)}
      onCancel={() => onChosen([])}
      footer={
        <div className="picker-foot">
          <span role="status">{words.photos.pick.chosen(ticked.size, most)}</span>
          <Button onClick={() => onChosen([])}>{words.photos.pick.cancel}</Button>
          <Button
            type="primary"
            disabled={ticked.size === 0}
            onClick={() => onChosen(files.filter((file) => ticked.has(file)))}
          >
            {words.photos.pick.confirm(ticked.size)}
          </Button>
        </div>
      }
    >
      <p className="hint">{words.photos.pick.hint(most)}</p>
      <ul className="picker">
        {files.map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may come twice
          <li key={at}>
            <Checkbox
              className="picker-tile"
              checked={ticked.has(file)}
              disabled={isFull && !ticked.has(file)}
              onChange={(event) => tick(file, event.target.checked)}
            >
              <Thumbnail file={file} />
              <span className="picker-name">{file.name}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** A picture that the browser itself can show; a sign in its place where it cannot (HEIC). */
function Thumbnail({ file }: { readonly file: File }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (url === undefined) return <FileImageOutlined aria-hidden className="picker-picture" />;
  return (
    <img
      className="picker-picture"
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setUrl(undefined)}
    />
  );
}
