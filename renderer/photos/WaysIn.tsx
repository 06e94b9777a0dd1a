import { FolderOpenOutlined, PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type InputHTMLAttributes, useRef } from 'react';
import { partElementId } from '../form/partElementId.ts';
import { words } from '../messages/words.ts';
import { filesOfFolder } from './foundFiles.ts';
import type { Intake } from './useIntake.ts';

/** Endings beside the types: Windows knows no type for some of them. */
const ACCEPT = 'image/*,.jpg,.jpeg,.png,.webp,.heic,.heif,.hif,.avif,.tif,.tiff,.bmp,.gif';
/** Known to every browser, not to the types of React. */
const FOLDER = { webkitdirectory: '' } as InputHTMLAttributes<HTMLInputElement>;

/** The ways by which photos come onto the form; while there is none, they fill the place of the list. */
export function WaysIn({ intake, isEmpty }: { readonly intake: Intake; readonly isEmpty: boolean }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const takeFrom = (input: HTMLInputElement, isFolder: boolean) => {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    if (chosen.length > 0)
      intake.take(isFolder ? filesOfFolder(chosen) : { files: chosen, others: 0, isCut: false });
  };
  return (
    <div className={isEmpty ? 'ways-in empty' : 'ways-in'}>
      {isEmpty && <PictureOutlined aria-hidden className="ways-in-sign" />}
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        onChange={(event) => takeFrom(event.currentTarget, false)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        {...FOLDER}
        onChange={(event) => takeFrom(event.currentTarget, true)}
      />
      <div className="photo-actions">
        <Button
          id={partElementId('photos')}
          type="primary"
          icon={<PictureOutlined aria-hidden />}
          onClick={() => files.current?.click()}
        >
          {words.photos.choose}
        </Button>
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => folder.current?.click()}>
          {words.photos.chooseFolder}
        </Button>
      </div>
      <p className="hint">{isEmpty ? words.photos.noneHint : words.photos.otherWays}</p>
    </div>
  );
}
