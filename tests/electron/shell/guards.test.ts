import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardContents } from '../../../electron/shell/guards.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

const openHandlers: OpenHandler[] = [];
const contents = Object.assign(new EventEmitter(), {
  setWindowOpenHandler: (handler: OpenHandler) => void openHandlers.push(handler),
});
guardContents(contents as unknown as WebContents);

// The stand-in knows the first of them only.
test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  '%s is prevented',
  (name) => {
    const preventDefault = vi.fn();
    contents.emit(name, { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  },
);

test('no window is opened, whatever is asked for', () => {
  const details = { url: 'app://jianbiaotong/' } as Parameters<OpenHandler>[0];
  expect(openHandlers.map((handler) => handler(details))).toEqual([{ action: 'deny' }]);
});
