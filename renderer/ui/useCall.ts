import { App } from 'antd';
import type { CallAnswer, CallName, CallRequest } from '../../shared/api/calls.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { call } from '../bridge/transport.ts';

/** A call whose failure is told in a message: answers its value, undefined where it failed. */
export type ToldCall = <Name extends CallName>(
  name: Name,
  request: CallRequest<Name>,
) => Promise<CallAnswer<Name> | undefined>;

export function useCall(): ToldCall {
  const { message } = App.useApp();
  return async (name, request) => {
    const answer = await call(name, request);
    if (answer.ok) return answer.value;
    message.error(failureSentence(answer.error));
    return undefined;
  };
}
