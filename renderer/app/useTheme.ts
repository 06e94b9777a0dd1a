import type { ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';
import { theme } from './theme.ts';

const STILL = window.matchMedia('(prefers-reduced-motion: reduce)');
/** antd must know it itself: with its movements merely cut short its menus wait for their end and take no click. */
const STILL_THEME: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };

const subscribe = (changed: () => void) => {
  STILL.addEventListener('change', changed);
  return () => STILL.removeEventListener('change', changed);
};

/** The theme, without movement for whoever wishes none. */
export function useTheme(): ThemeConfig {
  return useSyncExternalStore(subscribe, () => STILL.matches) ? STILL_THEME : theme;
}
