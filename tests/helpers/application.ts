import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApplication } from '../../electron/app.ts';
import type { Application, Surroundings } from '../../electron/application.ts';
import { picturePath } from '../../electron/http/pictureAddress.ts';
import type { CallAnswer, CallName, CallRequest } from '../../shared/api/calls.ts';
import type { Result } from '../../shared/result/result.ts';
import { temporaryFolder } from './folders.ts';

/** An application on its own data folder, with calls typed as the window types them. */
export interface TestApplication {
  readonly application: Application;
  readonly folder: string;
  readonly call: <Name extends CallName>(
    name: Name,
    request: CallRequest<Name>,
  ) => Promise<Result<CallAnswer<Name>>>;
  /** The value of a call that is expected to go well. */
  readonly value: <Name extends CallName>(
    name: Name,
    request: CallRequest<Name>,
  ) => Promise<CallAnswer<Name>>;
}

/**
 * The real application in a folder (a temporary one where none is named), or at the usual place of data, closed when the running
 * test ends.
 */
export async function testApplication(
  surroundings: Partial<Surroundings> = {},
  { usualPlace = false, folder: named = '' } = {},
): Promise<TestApplication> {
  const folder = named || (await temporaryFolder());
  const application = await createApplication(usualPlace ? {} : { dataFolder: join(folder, 'data') }, {
    pictureUrl: (...picture) => `/picture/${picturePath(...picture)}`,
    showFile: async () => true,
    now: () => new Date('2021-09-20T02:00:00.000Z'),
    outputFolder: join(folder, 'out'),
    ...surroundings,
  });
  if (!application.ok) throw new Error(JSON.stringify(application.error));
  onTestFinished(() => application.value.close());
  const call = application.value.call as TestApplication['call'];
  const value: TestApplication['value'] = async (name, request) => {
    const answer = await call(name, request);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  return { application: application.value, folder, call, value };
}
