import type { FormChanges } from '../api/calls/forms.ts';
import { normaliseLine, normaliseText } from '../text/normalise.ts';
import type { FormContent } from './content.ts';

/** Changes from the window by the rules of entry (shared/text/normalise.ts). */
export function normaliseChanges(changes: FormChanges): FormChanges {
  const { reportingUnit, fields, narrative, photos, photoLayout, opinions } = changes;
  return {
    ...(reportingUnit !== undefined && { reportingUnit: line(reportingUnit) }),
    ...(fields && { fields: mapValues(fields, line) }),
    ...(narrative !== undefined && { narrative: text(narrative) }),
    ...(photos && { photos: photos.map(({ id, caption }) => ({ id, caption: line(caption) })) }),
    ...(photoLayout && { photoLayout }),
    ...(opinions && {
      opinions: mapValues(opinions, (opinion) => ({ ...opinion, text: text(opinion.text) })),
    }),
  };
}

/** A content as it will be stored: what the window checks while it is still being typed. */
export function normaliseContent(content: FormContent): FormContent {
  return {
    ...content,
    reportingUnit: line(content.reportingUnit),
    fields: mapValues(content.fields, line),
    narrative: text(content.narrative),
    photos: content.photos.map((photo) => ({ ...photo, caption: line(photo.caption) })),
    opinions: mapValues(content.opinions, (opinion) => ({ ...opinion, text: text(opinion.text) })),
  };
}

const line = (raw: string) => normaliseLine(raw).text;
const text = (raw: string) => normaliseText(raw).text;

function mapValues<T extends object, V extends T[keyof T]>(object: T, map: (value: V) => V): T {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)])) as T;
}
