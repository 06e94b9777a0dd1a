import {
  CALLS,
  type CallAnswer,
  type CallName,
  type CallRequest,
  isCallName,
} from '../../shared/api/calls.ts';
import { firstIssue } from '../../shared/notice/parse.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import type { Gate } from './gate.ts';

/** What answers a call. */
export type Handler<Name extends CallName> = (
  request: CallRequest<Name>,
) => Result<CallAnswer<Name>> | Promise<Result<CallAnswer<Name>>>;

/** One handler for every call; a missing one does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };

/** Who lets calls in, and what to do with something thrown in a handler. */
export interface Surrounding {
  /** The expected failure that it is (of the disk, of the database), if it is one. */
  readonly failureOf: (cause: unknown) => Result<never> | undefined;
  /** Anything else is a bug: told to the log. */
  readonly onBug: (call: CallName, cause: unknown) => void;
  readonly gate: Gate;
}

/**
 * Answers calls from outside: the name looked up, the request parsed from `unknown`, a bug shown as `internal`.
 * Failures of its own: `callUnknown`, `callInvalid`, those of the gate.
 */
export function dispatcher(handlers: Handlers, { failureOf, onBug, gate }: Surrounding) {
  return async (name: string, request: unknown): Promise<Result<unknown>> => {
    if (!isCallName(name)) return fail('callUnknown');
    try {
      return await gate.pass(name, () => answer(handlers, name, request));
    } catch (cause) {
      const failure = failureOf(cause);
      if (failure) return failure;
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
