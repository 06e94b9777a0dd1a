import { MAX_UPLOAD_BYTES } from '../../shared/api/calls/parts.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { base64Of } from '../photos/addPhotos.ts';

/** The bytes of a file as they cross (base64); `fileTooLarge`, `fileUnreadable` where it is gone. */
export async function uploadOf(file: File): Promise<Result<string>> {
  const { name, size } = file;
  if (size > MAX_UPLOAD_BYTES)
    return fail('fileTooLarge', { file: name, bytes: size, maxBytes: MAX_UPLOAD_BYTES });
  const data = await base64Of(file);
  return data === undefined ? fail('fileUnreadable', { file: name }) : ok(data);
}
