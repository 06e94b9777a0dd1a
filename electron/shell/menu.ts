import type { MenuItemConstructorOptions } from 'electron';
import { MENU, PROGRAM_NAME } from './texts.ts';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };
const ABOUT: MenuItemConstructorOptions = { role: 'about', label: MENU.about };
const QUIT: MenuItemConstructorOptions = { role: 'quit', label: MENU.quit };

const EDIT: readonly MenuItemConstructorOptions[] = [
  { role: 'undo', label: MENU.undo },
  { role: 'redo', label: MENU.redo },
  SEPARATOR,
  { role: 'cut', label: MENU.cut },
  { role: 'copy', label: MENU.copy },
  { role: 'paste', label: MENU.paste },
  { role: 'selectAll', label: MENU.selectAll },
];

const VIEW: readonly MenuItemConstructorOptions[] = [
  { role: 'zoomIn', label: MENU.zoomIn },
  // The key with + on it is = without Shift, and that is what people press.
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomOut', label: MENU.zoomOut },
  { role: 'resetZoom', label: MENU.resetZoom },
  SEPARATOR,
  { role: 'togglefullscreen', label: MENU.fullScreen },
];

const DEVELOPER_TOOLS: MenuItemConstructorOptions = { role: 'toggleDevTools', label: MENU.developerTools };

/** The first menu on macOS is the program's own, and holds what stands under 文件 and 帮助 elsewhere. */
const PROGRAM: MenuItemConstructorOptions = {
  label: PROGRAM_NAME,
  submenu: [
    ABOUT,
    SEPARATOR,
    { role: 'hide', label: MENU.hide },
    { role: 'hideOthers', label: MENU.hideOthers },
    { role: 'unhide', label: MENU.showAll },
    SEPARATOR,
    QUIT,
  ],
};

/** The menu of the program; developer tools only where it is not packaged. */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
): readonly MenuItemConstructorOptions[] {
  const view = isPackaged ? VIEW : [...VIEW, SEPARATOR, DEVELOPER_TOOLS];
  const common: readonly MenuItemConstructorOptions[] = [
    { label: MENU.edit, submenu: [...EDIT] },
    { label: MENU.view, submenu: [...view] },
    { label: MENU.window, role: 'window', submenu: [{ role: 'minimize', label: MENU.minimise }] },
  ];
  if (platform === 'darwin') return [PROGRAM, ...common];
  return [
    { label: MENU.file, submenu: [QUIT] },
    ...common,
    { label: MENU.help, role: 'help', submenu: [ABOUT] },
  ];
}
