import { describe, expect, test } from 'vitest';
import { distWith, openBuilt, type Slip } from './builtProgram.ts';
import { CHECKS, type CheckName } from './checks.ts';

// A check that nothing makes fail proves nothing: each slip that could happen is caught, and by the check meant for it.

const WHEN_READY = 'app.whenReady().then(() => start(parts, dataFolder))';

const CAUGHT_BY_CHECKS: readonly (readonly [name: string, slip: Slip, check: CheckName, caught: string])[] = [
  [
    'a call missing in the preload',
    [['].map((name) => [name,', '].slice(1).map((name) => [name,']],
    'bridge',
    'bridge',
  ],
  [
    'the event handed to the page',
    [['(_event, message) => listener(message)', '(event, message) => listener(message, event)']],
    'bridge',
    'bridge: progress',
  ],
  [
    'the preload as a module',
    [['let electron = require("electron")', 'import electron from "electron"']],
    'bridge',
    'bridge',
  ],
  [
    'a preload that wants Node',
    [['let electron =', 'require("node:fs"); let electron =']],
    'bridge',
    'bridge',
  ],
  [
    'a call that nobody answers',
    [['for (const name of CALL_NAMES)', 'for (const name of CALL_NAMES.slice(1))']],
    'senders',
    'senders: channels',
  ],
  [
    'no check of the sender',
    [['if (!isOwnPage(event)) return fail("callUnknown");', '']],
    'senders',
    'senders',
  ],
  ['frames within taken for the page', [['senderFrame === sender.mainFrame &&', '']], 'senders', 'senders'],
  [
    'permissions granted',
    [['answer(GRANTED.has(permission) &&', 'answer(true ||']],
    'permissions',
    'permissions',
  ],
  [
    'permissions not asked about',
    [['session.setPermissionCheckHandler', '(() => {})']],
    'permissions',
    'permissions',
  ],
  [
    'scripts from anywhere',
    [['"script-src \'self\'"', "\"script-src * 'unsafe-inline' 'unsafe-eval'\""]],
    'contentPolicy',
    'content policy',
  ],
  ['no headers', [['...SECURITY_HEADERS,', '']], 'contentPolicy', 'content policy'],
  [
    'no filter of requests',
    [['cancel: !mayBeAsked(url)', 'cancel: false']],
    'network',
    'network: the filter',
  ],
  ['names that are looked up', [['"MAP * ~NOTFOUND"', '""']], 'network', 'network'],
  ['every method answered', [['method !== "GET" ||', '']], 'files', 'files'],
  ['no sandbox for all', [['app.enableSandbox();', '']], 'beforeReady', 'before ready'],
  ['windows opened', [['action: "deny"', 'action: "allow"']], 'newWindows', 'new windows'],
  [
    'going elsewhere',
    [['contents.on("will-navigate", (event) => event.preventDefault());', '']],
    'navigation',
    'navigation',
  ],
  ['no guard at all', [['guardContents(contents));', 'contents);']], 'navigation', 'navigation'],
  ['closing without saving', [['webContents.send(CHANNELS.closing);', 'return true;']], 'closing', 'closing'],
];

describe('caught by its check:', () => {
  test.each(CAUGHT_BY_CHECKS)('%s', async (_, slip, check, caught) => {
    const program = await openBuilt({ dist: await distWith(slip) });
    await expect(CHECKS[check](program)).rejects.toThrow(caught);
  });
});

const NEVER_OPENS: readonly (readonly [name: string, slip: Slip, said: string])[] = [
  ['a window without sandbox', [['sandbox: true', 'sandbox: false']], 'sandbox is not true'],
  [
    'a window without isolation',
    [['contextIsolation: true', 'contextIsolation: false']],
    'contextIsolation is not true',
  ],
  [
    'a window with Node',
    [['nodeIntegration: false', 'nodeIntegration: true']],
    'nodeIntegration is not false',
  ],
  [
    'waiting for ready while it is evaluated',
    [['"preload.cjs")', '"preload.cjs"), waited: await app.whenReady()']],
    'main.js waits',
  ],
  [
    'the scheme registered too late',
    [
      ['prepareBeforeReady(dataFolder);\n', '\n'],
      [
        WHEN_READY,
        'app.whenReady().then(() => { prepareBeforeReady(dataFolder); return start(parts, dataFolder); })',
      ],
    ],
    'should be called before app is ready',
  ],
];

describe('no window opens:', () => {
  test.each(NEVER_OPENS)('%s', async (_, slip, said) => {
    await expect(openBuilt({ dist: await distWith(slip), env: { JIANBIAO_DEBUG: '1' } })).rejects.toThrow(
      said,
    );
  });
});
