import { Alert, Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { saveEverything } from '../bridge/unsaved.ts';
import { words } from '../messages/words.ts';

interface State {
  readonly broken: boolean;
  /** Undefined while it is being saved. */
  readonly saved: boolean | undefined;
}

/** Catches a fault in what stands inside: saves first, then says so, and opens the page anew when asked. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false, saved: undefined };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }

  override componentDidCatch(): void {
    void saveEverything().then((saved) => this.setState({ saved }));
  }

  override render(): ReactNode {
    const { broken, saved } = this.state;
    if (!broken) return this.props.children;
    return (
      <Alert
        className="broken"
        type="error"
        showIcon
        title={<h1 className="plain-heading">{words.app.broken}</h1>}
        description={saved === undefined ? words.app.brokenSaving : words.app.brokenSaved(saved)}
        action={
          <Button onClick={() => this.setState({ broken: false, saved: undefined })}>
            {words.app.reopen}
          </Button>
        }
      />
    );
  }
}
