import type { Application } from '../../../electron/application.ts';
import type { Progress } from '../../../shared/api/model.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';

/** A photo that the application of the tests knows, by its SHA-256. */
export const PHOTO = 'ab'.repeat(32);
export const PICTURE_BYTES = new TextEncoder().encode('JPEG');

/** A small application without disk: what was called, and the hands that move it. */
export interface MemoryApplication extends Application {
  readonly calls: readonly string[];
  readonly closed: () => boolean;
  readonly tell: (progress: Progress) => void;
  /** Lets every `forms.export` answer that waits. */
  readonly finishExports: () => void;
}

export function memoryApplication(dataFolder = '/data'): MemoryApplication {
  const calls: string[] = [];
  const listeners = new Set<(progress: Progress) => void>();
  const quit = Promise.withResolvers<void>();
  const exports = Promise.withResolvers<void>();
  let closed = false;
  const answers: Readonly<Record<string, (request: unknown) => Result<unknown> | Promise<Result<unknown>>>> =
    {
      'app.state': (request) => ok({ request }),
      'app.quit': () => {
        quit.resolve();
        return ok({});
      },
      'forms.open': () => fail('formMissing'),
      'forms.list': () => Promise.reject(new Error('a fault')),
      'forms.export': async () => {
        await exports.promise;
        return ok({ late: true });
      },
      'photos.prepare': (request) => ok({ length: JSON.stringify(request).length }),
    };
  return {
    calls,
    closed: () => closed,
    tell: (progress) => {
      for (const listener of listeners) listener(progress);
    },
    finishExports: exports.resolve,
    call: async (name, request) => {
      calls.push(name);
      return answers[name]?.(request) ?? fail('callInvalid', { path: name });
    },
    picture: async (sha256, size) =>
      sha256 === PHOTO && size === 'screen' ? { bytes: PICTURE_BYTES, mime: 'image/jpeg' } : undefined,
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeIn: async () => fail('internal'),
    dataFolder,
    logFault: () => undefined,
    quitRequested: quit.promise,
    close: async () => {
      closed = true;
    },
  };
}
