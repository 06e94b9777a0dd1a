import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { words } from '../messages/words.ts';

interface Props {
  readonly what: keyof typeof words.handIn.over.copy;
  readonly text: string;
  /** The name of the mail that it belongs to; empty where there is one alone. */
  readonly part?: string;
}

/** A text to be pasted elsewhere, in sight, with the button that copies it and then says so. */
export function CopyLine({ what, text, part = '' }: Props) {
  const { message } = App.useApp();
  const [copied, setCopied] = useState(false);
  const { over } = words.handIn;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => message.error(over.notCopied),
    );
  return (
    <div className="copy-line">
      <span className="copy-name">{over[what]}</span>
      {/* A long text keeps to some ten lines: what is done with it stands below. */}
      <div
        className={`copy-text ${what}`}
        {...(what === 'body' && { tabIndex: 0, role: 'group', 'aria-label': over[what] })}
      >
        {text}
      </div>
      <div className="copy-button">
        <Button
          icon={<CopyOutlined aria-hidden />}
          aria-label={over.copyOf(over.copy[what], part)}
          onClick={copy}
        >
          {over.copy[what]}
        </Button>
        <span className="copied" role="status">
          {copied && (
            <>
              <CheckOutlined aria-hidden /> {over.copied}
            </>
          )}
        </span>
      </div>
    </div>
  );
}
