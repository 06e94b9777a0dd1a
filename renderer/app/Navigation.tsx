import {
  BankOutlined,
  HomeOutlined,
  InfoCircleOutlined,
  SendOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { words } from '../messages/words.ts';
import { QuitButton } from './QuitButton.tsx';
import { type Route, routeFragment, type Screen, useRoute } from './route.ts';

const ICONS = {
  desk: HomeOutlined,
  handIn: SendOutlined,
  unit: BankOutlined,
  notice: SettingOutlined,
  about: InfoCircleOutlined,
} as const satisfies Partial<Record<Screen, typeof HomeOutlined>>;

type Item = keyof typeof ICONS;

/** The ways to the screens, and out of the program. */
export function Navigation({ onEnded }: { readonly onEnded: (isLost: boolean) => void }) {
  return (
    <nav className="navigation" aria-label={words.app.navigation}>
      <div className="brand">{words.app.name}</div>
      <NavigationItem item="desk" />
      <NavigationItem item="handIn" />
      <NavigationItem item="unit" />
      <NavigationItem item="notice" />
      <div className="navigation-below">
        <NavigationItem item="about" />
        <QuitButton onEnded={onEnded} />
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
