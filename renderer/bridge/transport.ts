import type { CallAnswer, CallName, CallRequest } from '../../shared/api/calls.ts';
import type { Progress } from '../../shared/api/model.ts';
import type { Failure, Result } from '../../shared/result/result.ts';
import type { Door } from './door.ts';
import { electronDoor } from './electronDoor.ts';
import { HttpDoor } from './httpDoor.ts';

/** A failure thrown, for those who want errors: the query cache. */
export class CallFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

const door: Door = window.jianbiaotong ? electronDoor(window.jianbiaotong) : new HttpDoor();

/** Follows the progress of long work; answers how to stop following. */
export const onProgress = (listener: (progress: Progress) => void): (() => void) => door.onProgress(listener);

/** Calls the application. Never throws: whatever goes wrong on the way is `connectionLost`. */
export function call<Name extends CallName>(
  name: Name,
  request: CallRequest<Name>,
): Promise<Result<CallAnswer<Name>>> {
  return door.call(name, request) as Promise<Result<CallAnswer<Name>>>;
}
