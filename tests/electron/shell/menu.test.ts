import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/shell/menu.ts';

const itemsOf = (menu: MenuItemConstructorOptions | undefined) =>
  (menu?.submenu ?? []) as readonly MenuItemConstructorOptions[];
const rolesOf = (menu: MenuItemConstructorOptions | undefined) =>
  itemsOf(menu).flatMap(({ role }) => role ?? []);

describe.each(['win32', 'linux', 'darwin'] as const)('on %s', (platform) => {
  const menu = menuTemplate(platform, true);

  test('everything that is seen is in Chinese', () => {
    const seen = [...menu, ...menu.flatMap(itemsOf)].filter(
      ({ type, visible }) => type !== 'separator' && visible !== false,
    );
    for (const { label } of seen) expect(label).toMatch(/^\p{Script=Han}+$/u);
  });

  test('编辑 does what a text needs, by the roles of the system', () => {
    const edit = menu.find(({ label }) => label === '编辑');
    expect(rolesOf(edit)).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
  });

  test('the program can be ended and asked what it is', () => {
    expect(menu.flatMap(rolesOf).filter((role) => role === 'quit' || role === 'about')).toHaveLength(2);
  });

  test('developer tools are not for the packaged program, a reload for none', () => {
    expect(menu.flatMap(rolesOf)).not.toContain('toggleDevTools');
    expect(menuTemplate(platform, false).flatMap(rolesOf)).toContain('toggleDevTools');
    expect(menuTemplate(platform, false).flatMap(rolesOf)).not.toContain('reload');
  });
});
