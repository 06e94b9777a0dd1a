import { FileTextOutlined, InfoCircleOutlined, PoweroffOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { AboutScreen } from '../about/AboutScreen.tsx';
import { useAppState } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { saveEverything } from '../bridge/unsaved.ts';
import { FormScreen } from '../form/FormScreen.tsx';
import { FormsScreen } from '../forms/FormsScreen.tsx';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { routeFragment, useRoute } from './route.ts';

/** Navigation on the left, the screen of the route beside it. */
export function Frame() {
  const [ended, setEnded] = useState(false);
  if (ended) return <p className="ended">{words.app.ended}</p>;
  return (
    <div className="frame">
      <Navigation onEnded={() => setEnded(true)} />
      <main className="screen">
        <ErrorBoundary>
          <Screen onEnded={() => setEnded(true)} />
        </ErrorBoundary>
      </main>
    </div>
  );
}

function Navigation({ onEnded }: { readonly onEnded: () => void }) {
  const { message } = App.useApp();
  const { screen } = useRoute();
  const quit = async () => {
    if (!(await saveEverything())) {
      message.error(words.app.quitUnsaved);
      return;
    }
    const answer = await call('app.quit', {});
    if (answer.ok) onEnded();
    else message.error(failureSentence(answer.error));
  };
  return (
    <nav className="navigation" aria-label={words.app.navigation}>
      <div className="brand">{words.app.name}</div>
      <a
        className="navigation-item"
        href={routeFragment({ screen: 'forms' })}
        aria-current={screen === 'about' ? undefined : 'page'}
      >
        <FileTextOutlined aria-hidden />
        {words.app.forms}
      </a>
      <a
        className="navigation-item navigation-below"
        href={routeFragment({ screen: 'about' })}
        aria-current={screen === 'about' ? 'page' : undefined}
      >
        <InfoCircleOutlined aria-hidden />
        {words.app.about}
      </a>
      <Button className="navigation-quit" type="text" icon={<PoweroffOutlined aria-hidden />} onClick={quit}>
        {words.app.quit}
      </Button>
    </nav>
  );
}

function Screen({ onEnded }: { readonly onEnded: () => void }) {
  const route = useRoute();
  const state = useAppState();
  if (route.screen === 'about') return <AboutScreen onEnded={onEnded} />;
  if (state.isPending) return <Waiting />;
  if (state.isError) return <FailureNotice error={state.error} onRetry={() => state.refetch()} />;
  if (route.screen === 'forms') return <FormsScreen app={state.data} />;
  return <FormScreen key={route.id} app={state.data} route={route} />;
}
