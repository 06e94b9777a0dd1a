// Stands for the module `electron` of the main process. What the program uses is here, anything else throws by its name.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { BrowserWindow } from './browserWindow.ts';
import { type Answerer, beforeReady, say, state, strict } from './state.ts';
import { children } from './utilityProcess.ts';

export { BrowserWindow } from './browserWindow.ts';
export { utilityProcess } from './utilityProcess.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly paths = new Map<string, string>();
  readonly commandLine = { appendSwitch: (...given: unknown[]) => beforeReady('switch', ...given) };
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  getPath = (name: string) => this.paths.get(name) ?? tmpdir();
  enableSandbox = () => beforeReady('sandbox');
  setAboutPanelOptions = (options: object) => say('about', options);
  requestSingleInstanceLock = () => process.env.STANDIN_SECOND === undefined;
  whenReady = () => new Promise<void>((resolve) => this.once('ready', resolve));
  getAppMetrics = () => [...children].map((pid) => ({ pid, memory: { workingSetSize: kilobytesOf(pid) } }));
  exit = (code = 0) => process.exit(code);
  quit = () => {
    for (const window of BrowserWindow.all) window.close();
    if (BrowserWindow.all.size > 0) return;
    const event = { isPrevented: false, preventDefault: () => Object.assign(event, { isPrevented: true }) };
    this.emit('will-quit', event);
    if (!event.isPrevented) this.exit();
  };
}

const kilobytesOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]);

export const app = strict('app', new App());
BrowserWindow.onCreated = (contents) => app.emit('web-contents-created', {}, contents);
BrowserWindow.onAllClosed = () => app.quit();

const keep = (name: keyof typeof state) => (kept: unknown) => void Object.assign(state, { [name]: kept });

export const session = {
  defaultSession: strict('session', {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setSpellCheckerEnabled: (enabled: boolean) => say('spell checker', enabled),
    setProxy: async ({ mode }: { readonly mode: string }) => say('proxy', mode),
    webRequest: { onBeforeRequest: keep('filter') },
    on: () => undefined,
  }),
};

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
    beforeReady('schemes', schemes);
    for (const { scheme } of schemes) state.schemes.set(scheme, undefined);
  },
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
    if (!state.schemes.has(scheme)) throw new Error(`${scheme} is not privileged`);
    state.schemes.set(scheme, handler);
  },
});

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, answer: Answerer) => {
    if (state.channels.has(channel)) throw new Error(`a second handler for ${channel}`);
    state.channels.set(channel, answer);
  },
});

export const dialog = strict('dialog', {
  showErrorBox: (title: string, text: string) => say('error box', title, text),
  showMessageBox: async (_window: unknown, options: unknown) => {
    say('message box', options);
    return { response: state.presses.shift() ?? 0 };
  },
});

export const shell = strict('shell', {
  showItemInFolder: (path: string) => say('show', path),
  openPath: async (path: string) => {
    say('open', path);
    return '';
  },
});
export const Menu = strict('Menu', {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => say('menu', menu),
});

const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 768 } };
export const screen = strict('screen', { getPrimaryDisplay: () => display, getAllDisplays: () => [display] });
