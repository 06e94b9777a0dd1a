import { useRef, useState } from 'react';
import type { FormScan } from '../../shared/api/model.ts';
import { type Failure, fail, type Result } from '../../shared/result/result.ts';
import { showScans } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { uploadOf } from '../wordUpdate/uploadOf.ts';

/** A file that was not taken. */
export interface RefusedScan {
  readonly name: string;
  readonly failure: Failure;
}

interface Adding {
  readonly job: string;
  readonly number: number;
  readonly total: number;
}

/** Takes files as scans, one after the other; one that cannot be used does not stop the others. */
export function useScanIntake() {
  const { draft, definition } = useForm();
  const [adding, setAdding] = useState<Adding>();
  const [refused, setRefused] = useState<readonly RefusedScan[]>([]);
  const [note, setNote] = useState('');
  const job = useRef<string>(undefined);
  const { maxBytes } = definition.notice.photos;
  const take = async (files: readonly File[]) => {
    // Who drops more while files are read has them read next time: they are told that these are on their way.
    if (files.length === 0 || job.current !== undefined) return;
    const own = crypto.randomUUID();
    job.current = own;
    setRefused([]);
    setNote('');
    let added = 0;
    for (const [at, file] of files.entries()) {
      if (job.current !== own) break;
      setAdding({ job: own, number: at + 1, total: files.length });
      const answer = await addOne(draft.id, { file, job: own, maxBytes });
      if (answer.ok) {
        added += 1;
        showScans(draft.id, answer.value);
      } else if (answer.error.code !== 'workCancelled')
        setRefused((before) => [...before, { name: file.name, failure: answer.error }]);
    }
    if (job.current !== own) return;
    job.current = undefined;
    setAdding(undefined);
    if (added > 0) setNote(words.paper.added(added));
  };
  const cancel = () => {
    if (job.current !== undefined) void call('jobs.cancel', { job: job.current });
    job.current = undefined;
    setAdding(undefined);
  };
  return {
    adding,
    refused,
    note,
    take: (files: readonly File[]) => void take(files),
    tell: setNote,
    cancel,
    dismiss: (file: RefusedScan) => setRefused(refused.filter((each) => each !== file)),
  };
}

export type ScanIntake = ReturnType<typeof useScanIntake>;

interface Addition {
  readonly file: File;
  readonly job: string;
  readonly maxBytes: number;
}

/** Above the notice's own bound nothing is sent at all. */
async function addOne(form: string, { file, job, maxBytes }: Addition): Promise<Result<readonly FormScan[]>> {
  if (file.size > maxBytes) return fail('scanTooLarge', { bytes: file.size, maxBytes });
  const data = await uploadOf(file);
  return data.ok ? call('scans.add', { form, data: data.value, name: file.name, job }) : data;
}
