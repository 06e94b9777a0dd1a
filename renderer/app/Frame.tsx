import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { useAppState } from '../bridge/queries.ts';
import { unsavedPlace } from '../bridge/unsaved.ts';
import { DeskScreen } from '../desk/DeskScreen.tsx';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Navigation } from './Navigation.tsx';
import { useRoute } from './route.ts';
import {
  AboutScreen,
  BinScreen,
  ExportManyScreen,
  FirstRun,
  FormScreen,
  fetchScreensAhead,
  HandInScreen,
  NoticeScreen,
  UnitScreen,
} from './screens.ts';

/** What the window shows: the first run where nobody went through it, else navigation on the left and one screen. */
export function Frame() {
  const [ended, setEnded] = useState<string | null>(null);
  const state = useAppState();
  const onEnded: OnEnded = (isLost = false) => setEnded(isLost ? words.app.endedUnsaved : words.app.ended);
  useAskBeforeClosing(ended === null);
  if (ended !== null) return <p className="ended">{ended}</p>;
  if (state.isPending) return <Waiting />;
  // Asked for again in the background: a failure then takes no screen away.
  if (state.data) return <Opened app={state.data} onEnded={onEnded} />;
  return (
    <WithNavigation onEnded={onEnded}>
      <div className="screen-body">
        <h1 className="visually-hidden">{words.app.name}</h1>
        <FailureNotice error={state.error} onRetry={() => state.refetch()} />
      </div>
    </WithNavigation>
  );
}

/** Only what could not be saved is worth a question; what is on its way is sent on while the window closes. */
function useAskBeforeClosing(isRunning: boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isRunning && unsavedPlace() !== undefined) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isRunning]);
}

/** Takes that the program has ended, and whether something was given up with it. */
type OnEnded = (isLost?: boolean) => void;

interface Props {
  readonly app: AppState;
  readonly onEnded: OnEnded;
}

/** The first run goes on to its last step though the settings say by then that it is over. */
function Opened({ app, onEnded }: Props) {
  const [welcoming, setWelcoming] = useState(!app.settings.welcomed);
  if (welcoming)
    return (
      <ErrorBoundary>
        <FirstRun app={app} onDone={() => setWelcoming(false)} />
      </ErrorBoundary>
    );
  return (
    <WithNavigation onEnded={onEnded}>
      <CurrentScreen app={app} onEnded={onEnded} />
    </WithNavigation>
  );
}

function WithNavigation({ onEnded, children }: { readonly onEnded: OnEnded; readonly children: ReactNode }) {
  useScreensAhead();
  return (
    <div className="frame">
      <Navigation onEnded={onEnded} />
      <main className="screen" ref={useFocusOnScreen()} tabIndex={-1}>
        <ErrorBoundary>{children}</ErrorBoundary>
      </main>
    </div>
  );
}

/** The desk has been seen by then and its own calls are over (ms). */
const AHEAD_MS = 1_500;

/** What is likely to be asked for next is fetched while nothing happens. */
function useScreensAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchScreensAhead(), AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** A new screen takes the focus where the link that led to it is gone: the keys go on in it. */
function useFocusOnScreen() {
  const main = useRef<HTMLElement>(null);
  const { screen } = useRoute();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of screen that moves the focus
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [screen]);
  return main;
}

function CurrentScreen({ app, onEnded }: Props) {
  const route = useRoute();
  switch (route.screen) {
    case 'desk':
      return <DeskScreen app={app} />;
    case 'handIn':
      return <HandInScreen app={app} />;
    case 'exportMany':
      return <ExportManyScreen />;
    case 'bin':
      return <BinScreen app={app} />;
    case 'unit':
      return <UnitScreen app={app} />;
    case 'notice':
      return <NoticeScreen app={app} />;
    case 'about':
      return <AboutScreen onEnded={onEnded} />;
    case 'form':
      return <FormScreen key={route.id} app={app} route={route} />;
  }
}
