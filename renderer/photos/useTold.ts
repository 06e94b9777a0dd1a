import { App } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Result } from '../../shared/result/result.ts';
import { useForm } from '../form/useFormView.ts';

/** Tells a failure in a message; whether there was none. */
export function useCallFailure(): (answer: Result<unknown>) => boolean {
  const { message } = App.useApp();
  return (answer) => {
    if (!answer.ok) message.error(failureSentence(answer.error));
    return answer.ok;
  };
}

/** Follows something done to a photo: its failure is told, its end said to whoever does not see it. */
export function useTold(): (done: Promise<Result<unknown>>, said: string) => Promise<void> {
  const { draft } = useForm();
  const tell = useCallFailure();
  return async (done, said) => {
    if (tell(await done)) draft.say(said);
  };
}
