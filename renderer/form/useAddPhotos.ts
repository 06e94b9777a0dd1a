import { useRef, useState } from 'react';
import type { Failure } from '../../shared/result/result.ts';
import { call } from '../bridge/transport.ts';
import type { Draft } from './draft.ts';
import { useForm } from './useFormView.ts';

interface Adding {
  readonly number: number;
  readonly total: number;
}

interface Refused {
  readonly name: string;
  readonly failure: Failure;
}

/** Adds chosen files to the form one after the other; one that cannot be used does not stop the others. */
export function useAddPhotos() {
  const { draft } = useForm();
  const [progress, setProgress] = useState<Adding | undefined>(undefined);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const job = useRef<string | undefined>(undefined);

  const add = async (files: readonly File[]) => {
    setRefused([]);
    const run = crypto.randomUUID();
    job.current = run;
    for (const [at, file] of files.entries()) {
      if (job.current !== run) break;
      setProgress({ number: at + 1, total: files.length });
      const failure = await addOne(draft, file, run);
      if (failure && failure.code !== 'workCancelled')
        setRefused((before) => [...before, { name: file.name, failure }]);
    }
    job.current = undefined;
    setProgress(undefined);
    draft.leave('photos');
  };
  const cancel = () => {
    const running = job.current;
    job.current = undefined;
    if (running) void call('jobs.cancel', { job: running });
  };
  return { progress, refused, add, cancel };
}

async function addOne(draft: Draft, file: File, job: string): Promise<Failure | undefined> {
  const data = await base64Of(file);
  const answer = await draft.queue.exclusive(
    (version) => call('photos.add', { form: draft.id, version, name: file.name, data, job }),
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
