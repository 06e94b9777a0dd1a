import { randomUUID } from 'node:crypto';
import type { Application } from '../../../electron/application.ts';
import { PICTURE_SIZES } from '../../../electron/application.ts';
import { decodedSize } from '../../../electron/photos/decodedSize.ts';
import type { CallAnswer, CallName, CallRequest } from '../../../shared/api/calls.ts';
import type { OpenForm } from '../../../shared/api/model.ts';
import type { FailureCode } from '../../../shared/result/codes.ts';
import type { Result } from '../../../shared/result/result.ts';

/** What became of a file: taken in (again, where the form has it already), saved from damage, or why not; its time in ms. */
export interface Outcome {
  readonly code: 'taken in' | 'rescued' | FailureCode;
  readonly ms: number;
}

/** Takes files in like a window, five on a form, and exports each form when it is full. */
export interface PhotoTrial {
  readonly take: (bytes: Uint8Array) => Promise<Outcome>;
  /** Exports what is on the last form; how many Word files there are in all, each proven. */
  readonly end: () => Promise<number>;
}

/** The ends of a file that is refused for what it is: everything else is a fault. */
export const REFUSALS: readonly string[] = [
  'photoEmpty',
  'photoTooLarge',
  'photoUnsupported',
  'photoTooManyPixels',
  'photoDamaged',
];

const ON_A_FORM = 5;

/** Throws where a photo that was taken in has no sound picture, or a Word file with it no proof. */
export function photoTrial({ call: ask, picture }: Pick<Application, 'call' | 'picture'>): PhotoTrial {
  const call = ask as <Name extends CallName>(
    name: Name,
    request: CallRequest<Name>,
  ) => Promise<Result<CallAnswer<Name>>>;
  const value = async <Name extends CallName>(name: Name, request: CallRequest<Name>) => {
    const answer = await call(name, request);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  let form: OpenForm | undefined;
  let exported = 0;

  const openForm = async () => value('forms.open', await value('forms.create', { kind: 'activity' }));
  const exportForm = async () => {
    if (!form || form.photos.length === 0) return;
    const { findings } = await value('forms.export', { id: form.id, draft: true, job: randomUUID() });
    const unread = findings.filter(({ code }) => code === 'photoUnreadable');
    if (unread.length > 0) throw new Error(`a Word file without a photo: ${JSON.stringify(unread)}`);
    exported += 1;
    form = undefined;
  };
  const put = async (sha256: string): Promise<Outcome['code']> => {
    form ??= await openForm();
    const { id, version } = form;
    const added = await call('photos.add', { form: id, version, name: 'x.jpg', sha256 });
    if (!added.ok && added.error.code !== 'photoAlreadyOnForm') throw new Error(JSON.stringify(added.error));
    if (added.ok) form = added.value;
    const isRescued = form.photos.find((photo) => photo.sha256 === sha256)?.facts.rescued;
    if (form.photos.length === ON_A_FORM) await exportForm();
    return isRescued ? 'rescued' : 'taken in';
  };

  return {
    take: async (bytes) => {
      form ??= await openForm();
      const start = performance.now();
      const data = Buffer.from(bytes).toString('base64');
      const prepared = await call('photos.prepare', { form: form.id, data, job: randomUUID() });
      const ms = performance.now() - start;
      if (!prepared.ok) return { code: prepared.error.code, ms };
      const { sha256 } = prepared.value;
      for (const size of PICTURE_SIZES) {
        const shown = await picture(sha256, size);
        if (!shown || !(await decodedSize(shown.bytes))) throw new Error(`no sound picture ${size}`);
      }
      return { code: await put(sha256), ms };
    },
    end: async () => {
      await exportForm();
      return exported;
    },
  };
}
