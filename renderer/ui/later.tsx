import { type ComponentType, useEffect, useState } from 'react';
import { CallFailure } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { ScreenHeader } from './ScreenHeader.tsx';
import { Waiting } from './Waiting.tsx';

/** A screen whose program is fetched when it is first needed. */
export interface LaterScreen<Props extends object> {
  readonly Screen: ComponentType<Props>;
  /** Fetches it before, so that it stands at once when it is asked for; nothing happens where that fails. */
  readonly fetchAhead: () => Promise<void>;
}

/**
 * Makes a screen one that is fetched. Not by React.lazy: it shows its fallback even for what is there already, and what
 * failed once has failed for ever.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterScreen<Props> {
  let Loaded: ComponentType<Props> | undefined;
  const fetch = async () => {
    Loaded ??= await load();
  };
  function Screen(props: Props) {
    const [, setAttempts] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    const attempt = () => {
      setFailed(false);
      fetch().then(
        () => setAttempts((count) => count + 1),
        () => setFailed(true),
      );
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: once; more attempts are asked for
    useEffect(() => {
      if (!Loaded) attempt();
    }, []);
    if (Loaded) return <Loaded {...props} />;
    return <NotThere hasFailed={hasFailed} onRetry={attempt} />;
  }
  return { Screen, fetchAhead: () => fetch().catch(() => undefined) };
}

/** On its way, with the head that every screen has; or why it cannot be had. */
function NotThere({ hasFailed, onRetry }: { readonly hasFailed: boolean; readonly onRetry: () => void }) {
  return (
    <>
      <ScreenHeader {...(hasFailed && { heading: words.app.notFetched })} />
      <div className="screen-body">
        {hasFailed ? <FailureNotice error={NOBODY_THERE} onRetry={onRetry} /> : <Waiting />}
      </div>
    </>
  );
}

const NOBODY_THERE = new CallFailure({ code: 'connectionLost', details: {} });
