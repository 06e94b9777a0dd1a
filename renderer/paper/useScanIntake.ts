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

/** The file that is read now, and how many there are in all. */
interface Adding {
  readonly number: number;
  readonly total: number;
}

/** Takes files as scans, one after the other; one that cannot be used does not stop the others. */
export function useScanIntake() {
  const { draft, definition } = useForm();
  const [adding, setAdding] = useState<Adding>();
  const [refused, setRefused] = useState<readonly RefusedScan[]>([]);
  const [note, setNote] = useState('');
  const [last, setLast] = useState<string>();
  const waiting = useRef<File[]>([]);
  const job = useRef<string>(undefined);
  const { maxBytes } = definition.notice.photos;
  const addWaiting = async () => {
    const own = crypto.randomUUID();
    job.current = own;
    setRefused([]);
    setNote('');
    let added = 0;
    for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
      const { name } = file;
      const left = waiting.current.length;
      setAdding((before) => {
        const number = (before?.number ?? 0) + 1;
        return { number, total: number + left };
      });
      const answer = await addOne(draft.id, { file, job: own, maxBytes });
      // Also where it was too late to end it.
      if (answer.ok) {
        showScans(draft.id, answer.value);
        setLast(answer.value.at(-1)?.id);
      }
      if (job.current !== own) return;
      if (answer.ok) added += 1;
      else setRefused((before) => [...before, { name, failure: answer.error }]);
    }
    job.current = undefined;
    setAdding(undefined);
    if (added > 0) setNote(words.paper.added(added));
  };
  /** Behind those that are on their way already. */
  const take = (files: readonly File[]) => {
    waiting.current.push(...files);
    if (files.length === 0) return;
    if (job.current === undefined) void addWaiting();
    else setAdding((before) => before && { ...before, total: before.total + files.length });
  };
  const cancel = () => {
    waiting.current = [];
    if (job.current !== undefined) void call('jobs.cancel', { job: job.current });
    job.current = undefined;
    setAdding(undefined);
  };
  return {
    adding,
    refused,
    note,
    /** The scan that was added last. */
    last,
    take,
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
