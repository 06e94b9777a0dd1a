import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE, CHANNELS, type WindowBridge } from '../../shared/api/bridge.ts';
import { CALL_NAMES } from '../../shared/api/callNames.ts';

type Call = WindowBridge['calls'][keyof WindowBridge['calls']];

/** One function for every call of the closed list; the window cannot name any other channel. */
const calls = Object.fromEntries(
  CALL_NAMES.map((name): [string, Call] => [name, (request) => ipcRenderer.invoke(name, request)]),
) as WindowBridge['calls'];

/** Hands on what the program says, without the event: it would hand over ipcRenderer. */
function follow<Message>(channel: string, listener: (message: Message) => void): () => void {
  const hear = (_event: unknown, message: Message) => listener(message);
  ipcRenderer.on(channel, hear);
  return () => void ipcRenderer.off(channel, hear);
}

contextBridge.exposeInMainWorld(BRIDGE, {
  calls,
  onProgress: (listener) => follow(CHANNELS.progress, listener),
  onClosing: (save) => {
    follow(CHANNELS.closing, async () => ipcRenderer.invoke(CHANNELS.saved, await save()));
  },
} satisfies WindowBridge);
