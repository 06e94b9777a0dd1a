import type { WindowBridge } from '../../shared/api/bridge.ts';
import { answerIn, LOST } from './answer.ts';
import type { Door } from './door.ts';
import { saveEverything } from './unsaved.ts';

declare global {
  interface Window {
    /** There in the window of Electron, put there by its preload. */
    readonly jianbiaotong?: WindowBridge;
  }
}

/** The Electron door as the window sees it. The window is asked to save before it closes. */
export function electronDoor({ calls, onProgress, onClosing }: WindowBridge): Door {
  onClosing(saveEverything);
  return {
    onProgress,
    call: async (name, request) => {
      try {
        return answerIn(await calls[name](request));
      } catch {
        return LOST;
      }
    },
  };
}
