import { type FillNote, isUnfilled } from '../../shared/form/ownForm.ts';
import type { FormProof } from '../../shared/form/proof.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { FillOrder } from '../documents/filling/fillOwnForm.ts';
import type { ExpectedFilled } from '../documents/proof/proveFilled.ts';
import type { ExportWork } from '../forms/exportForm.ts';

/** What fills a file and proves it: here, or in a child process. */
export interface FillingWork {
  readonly fill: (
    order: FillOrder,
  ) => Promise<Result<{ readonly bytes: Uint8Array; readonly notes: readonly FillNote[] }>>;
  readonly prove: (file: Uint8Array, expected: ExpectedFilled) => Promise<Result<FormProof>>;
}

/** The work of an export into a file of the association's own; `notes` are there once it is filled. */
export function ownWork(
  template: Uint8Array,
  { fill, prove }: FillingWork,
): ExportWork & { readonly notes: () => readonly FillNote[] } {
  let notes: readonly FillNote[] = [];
  return {
    notes: () => notes,
    build: async ({ definition, content, photos }) => {
      const filled = await fill({ template, definition, content, photos });
      if (!filled.ok) return filled;
      ({ notes } = filled.value);
      return ok(filled.value.bytes);
    },
    prove: (file, form) => {
      const unfilled = notes.filter(isUnfilled).map(({ part }) => part);
      return prove(file, { template, form, unfilled });
    },
  };
}
