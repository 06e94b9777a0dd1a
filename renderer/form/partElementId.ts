import { FORM_PARTS, type FormPart } from '../../shared/form/definition.ts';

/** The id of the control of a part, so that a finding can lead to it. */
export const partElementId = (part: string): string => `part-${part}`;

/** The id of the control that a photo is led to by its number, from 1. */
export const photoElementId = (number: number): string => `${partElementId('photos')}-${number}`;

/** The part whose control, or one of whose controls, has this id. */
export const partOfElement = (id: string): FormPart | undefined =>
  FORM_PARTS.find((part) => id === partElementId(part) || id.startsWith(`${partElementId(part)}-`));
