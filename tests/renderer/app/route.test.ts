import { expect, test } from 'vitest';
import { parseRoute, routeFragment } from '../../../renderer/app/route.ts';

test.each(['basic', 'narrative', 'photos', 'check'] as const)(
  'the section %s comes back from its address',
  (section) => {
    const route = { screen: 'form', id: '0b6f', section } as const;
    expect(parseRoute(routeFragment(route))).toEqual(route);
  },
);

test('about comes back from its address', () => {
  expect(parseRoute(routeFragment({ screen: 'about' }))).toEqual({ screen: 'about' });
});

test.each(['', '#', '#/', '#/unknown', '#/forms', '#/forms/'])(
  '%j leads to the list of forms',
  (fragment) => {
    expect(parseRoute(fragment)).toEqual({ screen: 'forms' });
  },
);

test('a section that there is not leads to the first one', () => {
  expect(parseRoute('#/forms/0b6f/elsewhere')).toEqual({ screen: 'form', id: '0b6f', section: 'basic' });
});
