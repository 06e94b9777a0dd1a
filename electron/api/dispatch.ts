import {
  CALLS,
  type CallAnswer,
  type CallName,
  type CallRequest,
  isCallName,
} from '../../shared/api/calls.ts';
import { firstIssue } from '../../shared/notice/parse.ts';
import { fail, type Result } from '../../shared/result/result.ts';

/** What answers a call. */
export type Handler<Name extends CallName> = (
  request: CallRequest<Name>,
) => Result<CallAnswer<Name>> | Promise<Result<CallAnswer<Name>>>;

/** One handler for every call; a missing one does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };

/**
 * Answers calls from outside: the name looked up, the request parsed from `unknown`, a bug told to `onBug` and shown as
 * `internal`. Failures of its own: `callUnknown`, `callInvalid`.
 */
export function dispatcher(handlers: Handlers, onBug: (call: CallName, cause: unknown) => void) {
  return async (name: string, request: unknown): Promise<Result<unknown>> => {
    if (!isCallName(name)) return fail('callUnknown');
    try {
      return await answer(handlers, name, request);
    } catch (cause) {
      onBug(name, cause);
      return fail('internal');
    }
  };
}

async function answer<Name extends CallName>(
  handlers: Handlers,
  name: Name,
  request: unknown,
): Promise<Result<unknown>> {
  const parsed = CALLS[name].request.safeParse(request);
  if (!parsed.success) return fail('callInvalid', firstIssue(parsed.error));
  return handlers[name](parsed.data as CallRequest<Name>);
}
