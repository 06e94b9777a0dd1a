import type { Session } from 'electron';
import { isOwnAddress, mayBeAsked } from './address.ts';

/** Copying the text of a form that could not be saved. Electron would grant everything else, too. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Takes from the window's session all that an offline program does not need; fulfilled when it is in force. */
export async function hardenSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(GRANTED.has(permission) && isOwnAddress(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => GRANTED.has(permission) && isOwnAddress(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  // It would fetch its dictionaries from a server of its maker, and has none for Chinese.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayBeAsked(url) }));
  session.on('will-download', (event) => event.preventDefault());
  // Without it Chromium looks for a proxy in the local network.
  await session.setProxy({ mode: 'direct' });
}
