import { useSyncExternalStore } from 'react';
import { FORM_PARTS, type FormPart } from '../../shared/form/definition.ts';

/** The parts of a form's screen, in the order of the work. */
export const SECTIONS = ['basic', 'narrative', 'photos', 'opinion', 'check', 'export'] as const;
export type Section = (typeof SECTIONS)[number];

export interface FormRoute {
  readonly screen: 'form';
  readonly id: string;
  readonly section: Section;
  /** The blank that takes the focus. */
  readonly part?: FormPart;
  /** The photo that takes it, by its number from 1. */
  readonly photo?: number;
  /** The letters of the blank that are chosen, as from-to (UTF-16 offsets): a finding is about them. */
  readonly letters?: string;
  /** Come from 检查, to which the way leads back. */
  readonly fromCheck?: boolean;
}

/** The screens beside those of a single form. */
const SCREENS = ['desk', 'handIn', 'exportMany', 'bin', 'unit', 'notice', 'about'] as const;
export type Screen = (typeof SCREENS)[number];

export type Route = { readonly screen: Screen } | FormRoute;

const LETTERS = /^\d{1,7}-\d{1,7}$/u;
const FROM_CHECK = '?check';

/** The route that the address's fragment names; the desk where it names none. */
export function parseRoute(fragment: string): Route {
  const fromCheck = fragment.endsWith(FROM_CHECK);
  const [, screen, id, sectionName, partName, placeName] = fragment.replace(/^#|\?.*$/gu, '').split('/');
  if (screen !== 'forms' || !id) return { screen: SCREENS.find((each) => each === screen) ?? 'desk' };
  const section = SECTIONS.find((each) => each === sectionName) ?? 'basic';
  const part = FORM_PARTS.find((each) => each === partName);
  const photo = part === 'photos' && Number(placeName);
  const letters = part !== 'photos' && LETTERS.exec(placeName ?? '')?.[0];
  return {
    screen: 'form',
    id,
    section,
    ...(part && { part }),
    ...(photo && { photo }),
    ...(part && letters && { letters }),
    ...(fromCheck && { fromCheck }),
  };
}

/** The fragment of a route. */
export function routeFragment(route: Route): string {
  if (route.screen !== 'form') return route.screen === 'desk' ? '#/' : `#/${route.screen}`;
  const { id, section, part, photo, letters, fromCheck } = route;
  const place = [section, part, part === 'photos' ? photo : part && letters].filter(Boolean).join('/');
  return `#/forms/${id}/${place}${fromCheck ? FROM_CHECK : ''}`;
}

export function goTo(route: Route): void {
  window.location.hash = routeFragment(route);
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The route that is shown. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}
