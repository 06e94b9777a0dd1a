import { MAX_UPLOAD_BYTES } from '../../shared/api/calls/parts.ts';
import type { Failure } from '../../shared/result/result.ts';
import { call } from '../bridge/transport.ts';
import type { Draft } from '../form/draft.ts';
import { words } from '../messages/words.ts';

/** Above the notice's own bound nothing is sent at all. */
export interface AddLimits {
  readonly maxBytes: number;
}

/**
 * Adds files to a form one after the other, behind those that are on their way already; one that cannot be used does not stop
 * the others.
 */
export async function addPhotos(draft: Draft, files: readonly File[], limits: AddLimits): Promise<void> {
  const { store } = draft;
  const { adding, waiting } = store.getState();
  store.setState({ waiting: [...waiting, ...files] });
  if (adding) store.setState({ adding: { ...adding, total: adding.total + files.length } });
  else await addWaiting(draft, limits);
}

/** Ends what is on its way: the files that are left are not begun. */
export function cancelAdding(draft: Draft): void {
  const { adding } = draft.store.getState();
  draft.store.setState({ adding: undefined, waiting: [], said: words.photos.cancelled });
  if (adding) void call('jobs.cancel', { job: adding.job });
}

async function addWaiting(draft: Draft, limits: AddLimits): Promise<void> {
  const { store } = draft;
  const job = crypto.randomUUID();
  const isStopped = () => store.getState().adding?.job !== job;
  store.setState({
    adding: { job, number: 0, total: store.getState().waiting.length },
    refused: [],
    said: '',
  });
  let added = 0;
  for (let file = next(draft); file; file = isStopped() ? undefined : next(draft)) {
    const failure = await addOne(draft, { file, job, limits, isStopped });
    if (!failure) added += 1;
    else if (failure.code !== 'workCancelled')
      store.setState({ refused: [...store.getState().refused, { name: file.name, failure }] });
  }
  draft.leave('photos');
  if (isStopped()) return;
  store.setState({ adding: undefined, said: words.photos.added(added, store.getState().refused.length) });
}

/** The next file that waits, counted as the one that is read now. */
function next({ store }: Draft): File | undefined {
  const { waiting, adding } = store.getState();
  const [file, ...others] = waiting;
  store.setState({
    waiting: others,
    ...(file && adding && { adding: { ...adding, number: adding.number + 1 } }),
  });
  return file;
}

interface Addition {
  readonly file: File;
  readonly job: string;
  readonly limits: AddLimits;
  readonly isStopped: () => boolean;
}

async function addOne(
  draft: Draft,
  { file, job, limits, isStopped }: Addition,
): Promise<Failure | undefined> {
  const maxBytes = Math.min(limits.maxBytes, MAX_UPLOAD_BYTES);
  if (file.size > maxBytes) return { code: 'photoTooLarge', details: { bytes: file.size, maxBytes } };
  const data = await base64Of(file);
  if (data === undefined) return { code: 'fileUnreadable', details: { file: file.name } };
  const prepared = await call('photos.prepare', { form: draft.id, data, job });
  if (!prepared.ok) return prepared.error;
  if (isStopped()) return { code: 'workCancelled', details: {} };
  const { sha256 } = prepared.value;
  const answer = await draft.queue.exclusive(
    (version) => call('photos.add', { form: draft.id, version, name: file.name, sha256 }),
    draft.setPhotos,
  );
  return answer.ok ? undefined : answer.error;
}

/**
 * The bytes of a file as base64, by the browser's own encoder (a loop over 10 MB would stop the window); undefined where it is
 * gone or cannot be read.
 */
export function base64Of(file: File): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''));
    reader.onerror = () => resolve(undefined);
    reader.readAsDataURL(file);
  });
}
