import type { CallAnswer, CallName, CallRequest } from '../../shared/api/calls.ts';
import type { Result } from '../../shared/result/result.ts';
import { createApplication } from '../app.ts';
import type { Application } from '../application.ts';
import { clock } from '../clock.ts';
import { type Answer, failureAnswer } from './answer.ts';
import type { Call } from './command.ts';

/** Calls the application by the same names as the window does. */
export type CallApplication = <Name extends CallName>(
  name: Name,
  request: CallRequest<Name>,
) => Promise<Result<CallAnswer<Name>>>;

/** Opens the application on the data folder for one command, and closes it again. */
export async function withApplication(
  { dataFolder, out }: Call,
  work: (call: CallApplication, application: Application) => Promise<Answer>,
): Promise<Answer> {
  const application = await createApplication(
    { ...(dataFolder && { dataFolder }) },
    {
      pictureUrl: () => '',
      showFile: async () => false,
      now: clock(),
      ...(out && { outputFolder: out }),
    },
  );
  if (!application.ok) return failureAnswer(application.error);
  const { call, close } = application.value;
  try {
    return await work(call as CallApplication, application.value);
  } finally {
    await close();
  }
}
