import { useSyncExternalStore } from 'react';

/** The parts of a form's screen, in the order of the form. */
export const SECTIONS = ['basic', 'narrative', 'photos', 'check'] as const;
export type Section = (typeof SECTIONS)[number];

export type Route =
  | { readonly screen: 'forms' }
  | { readonly screen: 'form'; readonly id: string; readonly section: Section };

/** The route that the address's fragment names; the list of forms where it names none. */
export function parseRoute(fragment: string): Route {
  const [, screen, id, section] = fragment.replace(/^#/u, '').split('/');
  if (screen !== 'forms' || !id) return { screen: 'forms' };
  return { screen: 'form', id, section: SECTIONS.find((each) => each === section) ?? 'basic' };
}

/** The fragment of a route. */
export function routeFragment(route: Route): string {
  return route.screen === 'forms' ? '#/' : `#/forms/${route.id}/${route.section}`;
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
