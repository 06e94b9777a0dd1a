import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

interface Props {
  readonly heading?: string;
  /** The way to the screen that it belongs to: its address and its name. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly children?: ReactNode;
}

/** The top of a screen, there from the first moment: what comes below does not move it. */
export function ScreenHeader({ heading, back, children }: Props) {
  return (
    <header className="screen-header">
      {back && (
        <a className="back" href={back.href} aria-label={back.label}>
          <ArrowLeftOutlined aria-hidden />
        </a>
      )}
      {heading && <h1>{heading}</h1>}
      {children}
    </header>
  );
}
