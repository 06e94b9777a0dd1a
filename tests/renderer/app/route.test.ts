import { expect, test } from 'vitest';
import { parseRoute, type Route, routeFragment } from '../../../renderer/app/route.ts';

const ID = '0a1b2c3d-0000-4000-8000-000000000000';

const routes: readonly Route[] = [
  { screen: 'desk' },
  { screen: 'bin' },
  { screen: 'unit' },
  { screen: 'notice' },
  { screen: 'about' },
  { screen: 'form', id: ID, section: 'narrative' },
  { screen: 'form', id: ID, section: 'basic', part: 'postcode' },
  { screen: 'form', id: ID, section: 'narrative', part: 'narrative', letters: '120-122', fromCheck: true },
  { screen: 'form', id: ID, section: 'photos', part: 'photos', fromCheck: true },
  { screen: 'form', id: ID, section: 'photos', part: 'photos', photo: 3, fromCheck: true },
];

test.each(routes)('the fragment of a route leads back to it: %o', (route) => {
  expect(parseRoute(routeFragment(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nowhere', '#/forms', '#/forms/'])('%o is the desk', (fragment) => {
  expect(parseRoute(fragment)).toEqual({ screen: 'desk' });
});

test('an unknown section is the first one, an unknown part none', () => {
  expect(parseRoute(`#/forms/${ID}/else/constructor`)).toEqual({ screen: 'form', id: ID, section: 'basic' });
  expect(parseRoute(`#/forms/${ID}/photos/photos/x`)).toEqual({
    screen: 'form',
    id: ID,
    section: 'photos',
    part: 'photos',
  });
  const postcode = { screen: 'form', id: ID, section: 'basic', part: 'postcode' };
  for (const place of ['3', '3-', '-1-2', '1-2-3', 'x-y'])
    expect(parseRoute(`#/forms/${ID}/basic/postcode/${place}`)).toEqual(postcode);
});
