import { BrowserWindow, dialog } from 'electron';
import { CHOOSE_FOLDER } from './texts.ts';

/** The folder that the person chooses, a new one perhaps; undefined where they chose none. */
export async function chooseFolder(): Promise<string | undefined> {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return undefined;
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: CHOOSE_FOLDER,
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0];
}
