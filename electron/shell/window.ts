import { app, BrowserWindow, screen } from 'electron';
import { PROGRAM_NAME } from './texts.ts';
import { boundsOn, readPlace, writePlace } from './windowPlace.ts';

/** The window, not shown before its page stands; it opens where it was left. */
export function createWindow(preload: string, placeFile: string): BrowserWindow {
  const remembered = readPlace(placeFile);
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const window = new BrowserWindow({
    ...boundsOn(
      [main, ...others].map(({ workArea }) => workArea),
      remembered,
    ),
    minWidth: 640,
    minHeight: 480,
    title: PROGRAM_NAME,
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      webviewTag: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (remembered?.maximised) window.maximize();
    window.show();
  });
  // Also where something keeps the window from closing: its place is known from then on.
  window.on('close', () =>
    writePlace(placeFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() }),
  );
  return window;
}

/** Brings the window before the others. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
