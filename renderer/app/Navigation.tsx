import {
  BankOutlined,
  HomeOutlined,
  InfoCircleOutlined,
  PoweroffOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import { call } from '../bridge/transport.ts';
import { saveEverything } from '../bridge/unsaved.ts';
import { words } from '../messages/words.ts';
import { type Route, routeFragment, type Screen, useRoute } from './route.ts';

const ICONS = {
  desk: HomeOutlined,
  unit: BankOutlined,
  notice: SettingOutlined,
  about: InfoCircleOutlined,
} as const satisfies Partial<Record<Screen, typeof HomeOutlined>>;

type Item = keyof typeof ICONS;

/** The ways to the screens, and out of the program. */
export function Navigation({ onEnded }: { readonly onEnded: () => void }) {
  const { message } = App.useApp();
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
      <NavigationItem item="desk" />
      <NavigationItem item="unit" />
      <NavigationItem item="notice" />
      <div className="navigation-below">
        <NavigationItem item="about" />
        <Button
          className="navigation-quit"
          type="text"
          icon={<PoweroffOutlined aria-hidden />}
          onClick={quit}
        >
          {words.app.quit}
        </Button>
      </div>
    </nav>
  );
}

function NavigationItem({ item }: { readonly item: Item }) {
  const Icon = ICONS[item];
  return (
    <a
      className="navigation-item"
      href={routeFragment({ screen: item })}
      aria-current={currentState(useRoute(), item)}
    >
      <Icon aria-hidden />
      {words.app[item]}
    </a>
  );
}

/** `page` for the screen itself, `true` for what is reached through it. */
function currentState({ screen }: Route, item: Item): 'page' | 'true' | undefined {
  if (screen === item) return 'page';
  return item === 'desk' && (screen === 'form' || screen === 'bin' || screen === 'exportMany')
    ? 'true'
    : undefined;
}
