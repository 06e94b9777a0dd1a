import { Modal } from 'antd';
import type { ReactNode } from 'react';

/** Wide enough for two texts side by side, and for what has a few lines (px). */
export const WIDTH = { differences: 1_180, lines: 640 } as const;

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly width: number;
  /** Of the file. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** The dialog around a Word file; what stands in it brings its own buttons along. */
export function WordFrame({ isOpen, title, width, name, onClose, onClosed, children }: Props) {
  return (
    <Modal
      className="word-update"
      open={isOpen}
      title={title}
      width={width}
      centered
      mask={{ closable: false }}
      onCancel={onClose}
      afterClose={onClosed}
      footer={null}
    >
      <p className="word-update-file">{name}</p>
      {children}
    </Modal>
  );
}
