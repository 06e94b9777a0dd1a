import type { FormDefinition } from '../../shared/form/definition.ts';
import { compareWithWord } from '../../shared/wordUpdate/changes.ts';
import { confirmedReading } from '../../shared/wordUpdate/confirmed.ts';
import type { CaptionedPhoto } from '../../shared/wordUpdate/photoDifferences.ts';
import type { ConfirmedValues } from './ConfirmValues.tsx';
import type { ReadFile } from './useReading.ts';

interface Confirming {
  readonly values: ConfirmedValues;
  /** Those of the form. */
  readonly photos: readonly CaptionedPhoto[];
}

/** A file with the values that a person has confirmed, held against the form. */
export function confirmedFile(
  definition: FormDefinition,
  { reading, content }: ReadFile,
  { values, photos }: Confirming,
): ReadFile {
  const form = { content, photos };
  const confirmed = confirmedReading(definition, form, reading, values);
  return { reading: confirmed, content, comparison: compareWithWord(definition, form, confirmed) };
}
