// A process of its own, as Electron is one: runs the built main.js unchanged, `electron` being the stand-in's.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { state } from './state.ts';

const [main = '', profile = ''] = process.argv.slice(2);
const url = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url, shortCircuit: true } : next(name, context)),
});

state.context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--remote-debugging-port=0', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  serviceWorkers: 'block',
  handleSIGTERM: false,
});
// Playwright ends Chromium when this process exits.
for (const end of ['SIGTERM', 'disconnect']) process.once(end, () => process.exit(1));
const electron = await import(url);

// What a test wants to know of the program or do to it, as Playwright does it with the real one.
process.on('message', async ({ id, source }: { readonly id: number; readonly source: string }) => {
  const act: (given: object, kept: typeof state) => unknown = new Function(`return (${source})`)();
  process.send?.({ id, value: await act(electron, state) });
});

/** Electron is ready only when the entry has been evaluated: one that waits for it within never is. */
const late = delay(5_000).then(() => Promise.reject(new Error('main.js waits for what comes after it')));
await Promise.race([import(pathToFileURL(main).href), late]);
late.catch(() => undefined);
state.isReady = true;
electron.app.emit('ready');
const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
process.send?.({ port: Number(port) });
