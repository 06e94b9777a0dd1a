/**
 * Runs a preload in the page, before everything else there; handed over as text. It finds what a sandboxed one finds:
 * a require of few names. `port` names the way to the program, which the page itself does not get to know.
 */
export function runPreload(port, preload) {
  const post = globalThis[port];
  const heard = new Map();
  const asked = [];
  const ipcRenderer = {
    invoke: (channel, message) =>
      new Promise((...settlers) => {
        post(JSON.stringify({ id: asked.push(settlers) - 1, channel, message: structuredClone(message) }));
      }),
    on: (channel, listener) => heard.set(channel, (heard.get(channel) ?? new Set()).add(listener)),
    off: (channel, listener) => heard.get(channel).delete(listener),
  };
  const hear = ({ id, ok, value, channel }) => {
    if (id !== undefined) asked[id][ok ? 0 : 1](ok ? value : new Error(value));
    else for (const listener of heard.get(channel) ?? []) listener({ sender: ipcRenderer }, value);
  };
  Object.defineProperty(globalThis, port, { value: hear });
  const freeze = (api) => {
    if (typeof api === 'object') Object.values(api).forEach(freeze);
    return Object.freeze(api);
  };
  const exposeInMainWorld = (name, api) => Object.defineProperty(globalThis, name, { value: freeze(api) });
  const modules = { electron: { ipcRenderer, contextBridge: { exposeInMainWorld } } };
  preload((name) => {
    if (!Object.hasOwn(modules, name)) throw new Error(`module not found: ${name}`);
    return modules[name];
  });
}
