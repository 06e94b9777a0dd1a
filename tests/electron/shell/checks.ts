import { expect } from 'vitest';
import { CALL_NAMES } from '../../../shared/api/callNames.ts';
import { fail } from '../../../shared/result/result.ts';
import { skipFirstRun } from '../../e2e/firstRun.ts';
import { newForm } from '../../e2e/window.ts';
import type { BuiltProgram } from './builtProgram.ts';

/* What must hold of the built program. Each check names itself in what it throws, so that a slip is known by its check. */

type Check = (program: BuiltProgram) => Promise<void>;

const START = 'https://jianbiaotong.app.standin.test/';

/** The page gets the closed list of calls, frozen, and nothing of Electron or Node beside it. */
async function bridge({ page, evaluate }: BuiltProgram): Promise<void> {
  const seen = await page.evaluate(`({
    names: Object.keys(window.jianbiaotong?.calls ?? {}),
    parts: Object.keys(window.jianbiaotong ?? {}).sort(),
    frozen: Object.isFrozen(window.jianbiaotong) && Object.isFrozen(window.jianbiaotong?.calls),
    others: [typeof require, typeof process, typeof ipcRenderer, typeof electron],
  })`);
  expect(seen, 'bridge').toEqual({
    names: [...CALL_NAMES],
    parts: ['calls', 'onClosing', 'onProgress'],
    frozen: true,
    others: ['undefined', 'undefined', 'undefined', 'undefined'],
  });
  await page.evaluate(`void (window.heard = new Promise((resolve) => {
    const stop = jianbiaotong.onProgress((...given) => { stop(); resolve(JSON.stringify(given)); });
  }))`);
  await evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.all) webContents.send('window.progress', { job: 'a' });
  });
  expect(await page.evaluate('heard'), 'bridge: progress without the event').toBe('[{"job":"a"}]');
}

/** Every call is answered, and only our own page is. */
async function senders({ page, evaluate }: BuiltProgram): Promise<void> {
  const own = await page.evaluate("jianbiaotong.calls['forms.list']({})");
  expect(own, 'senders: our own page').toEqual({ ok: true, value: [] });
  const missing = await evaluate((_, { channels }) => [...channels.keys()]);
  expect(missing.toSorted(), 'senders: channels').toEqual([...CALL_NAMES, 'window.saved'].toSorted());
  const answers = await evaluate((_, { channels }) => {
    const ask = (senderFrame: unknown, mainFrame: unknown) =>
      channels.get('forms.list')?.({ senderFrame, sender: { mainFrame } }, {});
    const foreign = [
      'https://example.com/',
      'app://jianbiaotong.example/',
      'file:///etc/passwd',
      'about:blank',
    ];
    const frames = foreign.map((url) => ({ url }));
    const within = { url: 'app://jianbiaotong/' };
    return Promise.all([...frames.map((frame) => ask(frame, frame)), ask(within, {}), ask(null, null)]);
  });
  expect(answers, 'senders').toEqual(answers.map(() => fail('callUnknown')));
}

/** The page stays where it is. */
async function navigation({ page, said }: BuiltProgram): Promise<void> {
  await page.evaluate("void (location.href = 'https://example.com/')");
  await expect
    .poll(() => said, { message: 'navigation' })
    .toContainEqual(['navigation', 'https://example.com/', true]);
  expect(page.url().startsWith(START), 'navigation').toBe(true);
}

async function newWindows({ page, said }: BuiltProgram): Promise<void> {
  await page.evaluate("void window.open('/')");
  await expect.poll(() => said, { message: 'new windows' }).toContainEqual(['window opened', 'deny']);
}

/** Nothing is permitted but to copy text, and that only to our own page. */
async function permissions({ evaluate }: BuiltProgram): Promise<void> {
  const granted = await evaluate((_, { permissionRequest, permissionCheck, devicePermission }) => {
    const wanted = [
      'clipboard-sanitized-write',
      'clipboard-read',
      'media',
      'geolocation',
      'fileSystem',
      'usb',
    ];
    return ['app://jianbiaotong/', 'https://example.com/'].map((requestingUrl) => [
      wanted.filter((permission) => {
        let answer = false;
        permissionRequest?.(null, permission, (granted) => (answer = granted), { requestingUrl });
        return answer;
      }),
      wanted.filter((permission) => permissionCheck?.(null, permission, requestingUrl)),
      devicePermission?.({}),
    ]);
  });
  const copying = ['clipboard-sanitized-write'];
  expect(granted, 'permissions').toEqual([
    [copying, copying, false],
    [[], [], false],
  ]);
}

/** Chromium itself enforces what stands in the headers. */
async function contentPolicy({ page }: BuiltProgram): Promise<void> {
  const seen = await page.evaluate(`new Promise((resolve) => {
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
    // What is evaluated from here directly is not under the policy.
    setTimeout(async () => {
      let evaluated = true;
      try { new Function('')(); } catch { evaluated = false; }
      const { headers } = await fetch('/');
      resolve([evaluated, window.ran ?? false, headers.get('x-content-type-options')]);
    });
  })`);
  expect(seen, 'content policy').toEqual([false, false, 'nosniff']);
}

/** No request gets anywhere, by more than one lock. */
async function network({ page, said, evaluate }: BuiltProgram): Promise<void> {
  const asked = await evaluate((_, { filter }) => {
    const addresses = [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://example.com/',
      'file:///etc/passwd',
    ];
    return [...addresses, 'app://jianbiaotong/', 'blob:app://jianbiaotong/1'].filter((url) => {
      let refused = true;
      filter?.({ url }, ({ cancel }) => (refused = cancel));
      return !refused;
    });
  });
  expect(asked, 'network: the filter').toEqual(['app://jianbiaotong/', 'blob:app://jianbiaotong/1']);
  const fetched = "fetch('https://example.com/').then(() => 'answered', () => 'refused')";
  expect(await page.evaluate(fetched), 'network').toBe('refused');
  expect(said, 'network').toContainEqual(['switch', 'host-resolver-rules', 'MAP * ~NOTFOUND']);
  expect(said, 'network').toContainEqual(['proxy', 'direct']);
  expect(said, 'network').toContainEqual(['spell checker', false]);
}

/** The scheme serves the window's files and pictures, whatever an address says. */
async function files({ page }: BuiltProgram): Promise<void> {
  const addresses = [
    '/',
    '/../../package.json',
    '/%2e%2e/electron/main.js',
    '/..%2felectron/preload.cjs',
    '/picture/a/b',
  ];
  const statuses = await page.evaluate(
    `Promise.all(${JSON.stringify(addresses)}.map(async (address) => (await fetch(address)).status))`,
  );
  expect(statuses, 'files').toEqual([200, 404, 404, 404, 404]);
  expect(await page.evaluate("fetch('/', { method: 'POST' }).then(({ status }) => status)"), 'files').toBe(
    400,
  );
}

async function beforeReady({ said }: BuiltProgram): Promise<void> {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  expect(said, 'before ready').toContainEqual(['schemes', [{ scheme: 'app', privileges }]]);
  expect(said, 'before ready').toContainEqual(['sandbox']);
}

/** What is typed in the last moment is in the store before the window goes. */
async function closing(program: BuiltProgram): Promise<void> {
  const { page, evaluate, ended } = program;
  await skipFirstRun(page);
  await newForm(page, 'unit');
  await page.getByRole('textbox', { name: /^单位名称/u }).fill('样例市样例学会');
  await evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.all) window.close();
  });
  expect(await ended, 'closing').toBe(0);
  const again = await program.again();
  const name = again.page.getByRole('rowheader').first();
  await name.waitFor();
  expect(await name.innerText(), 'closing').toContain('样例市样例学会');
}

/** Checks that leave the program as it is, then the one that ends it. */
export const CHECKS = {
  bridge,
  senders,
  permissions,
  contentPolicy,
  network,
  files,
  beforeReady,
  newWindows,
  navigation,
  closing,
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof CHECKS;
