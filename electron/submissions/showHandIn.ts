import type { CallRequest } from '../../shared/api/calls.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Services } from '../services.ts';
import { packedPart } from './packedFiles.ts';

/** Shows the folder of a mail in the system's file manager, all of it there; failures of packedPart, `folderNotOpened`. */
export async function showHandIn(
  services: Services,
  request: CallRequest<'submissions.show'>,
): Promise<Result<Record<string, never>>> {
  const part = await packedPart(services, request);
  if (!part.ok) return part;
  const { folder, attachments } = part.value;
  const [first] = attachments;
  const shown = first !== undefined && (await services.surroundings.showFile(first.path));
  return shown ? ok({}) : fail('folderNotOpened', { folder });
}
