import { useStore } from 'zustand';
import type { Failure } from '../../shared/result/result.ts';
import { call } from '../bridge/transport.ts';
import type { Draft } from './draft.ts';
import { useForm } from './useFormView.ts';

/** Adds chosen files to the form one after the other; one that cannot be used does not stop the others. */
export function useAddPhotos() {
  const { draft } = useForm();
  const progress = useStore(draft.store, (state) => state.adding);
  const refused = useStore(draft.store, (state) => state.refused);
  return {
    progress,
    refused,
    add: (files: readonly File[]) => addAll(draft, files),
    cancel: () => {
      draft.store.setState({ adding: undefined });
      if (progress) void call('jobs.cancel', { job: progress.job });
    },
  };
}

async function addAll(draft: Draft, files: readonly File[]): Promise<void> {
  const { store } = draft;
  const job = crypto.randomUUID();
  const state = (number: number) => ({ adding: { job, number, total: files.length } });
  store.setState({ ...state(1), refused: [] });
  for (const [at, file] of files.entries()) {
    // Cancelled, the files that are left are not begun.
    if (store.getState().adding?.job !== job) break;
    store.setState(state(at + 1));
    const failure = await addOne(draft, file, job);
    if (failure && failure.code !== 'workCancelled')
      store.setState({ refused: [...store.getState().refused, { name: file.name, failure }] });
  }
  if (store.getState().adding?.job === job) store.setState({ adding: undefined });
  draft.leave('photos');
}

async function addOne(draft: Draft, file: File, job: string): Promise<Failure | undefined> {
  const data = await base64Of(file);
  const prepared = await call('photos.prepare', { form: draft.id, data, job });
  if (!prepared.ok) return prepared.error;
  const { sha256 } = prepared.value;
  const answer = await draft.queue.exclusive(
    (version) => call('photos.add', { form: draft.id, version, name: file.name, sha256 }),
    draft.setPhotos,
  );
  return answer.ok ? undefined : answer.error;
}

/** The bytes of a file as base64, by the browser's own encoder (a loop over 10 MB would stop the window). */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
