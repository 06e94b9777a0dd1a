import { createHash } from 'node:crypto';
import type { FormDocument } from '../../../../electron/documents/formDocument.ts';
import { fieldValue } from '../../../../shared/form/content.ts';
import type { WordForm } from '../../../../shared/form/wordFinding.ts';
import { paragraphsOf } from '../../../../shared/narrative/paragraphs.ts';
import { SEAL_IDS } from '../../../../shared/notice/formSchema.ts';
import type { Result } from '../../../../shared/result/result.ts';

/** In what a form that was read is not the one that was built; nothing where they are equal. `pictures`: whether their bytes count. */
export function differencesFrom(
  { definition, content, photos }: FormDocument,
  read: Result<WordForm>,
  { pictures = true } = {},
): readonly string[] {
  if (!read.ok) return [read.error.code];
  const { value } = read;
  const printed = (text: string) => paragraphsOf(text).join('\n');
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['kind', value.kind, content.kind],
    ['title', value.edition.sameTitle, true],
    ['other labels', value.edition.otherLabels, []],
    ['missing', value.missing, []],
    ['unsure', value.places.filter(({ sureness }) => sureness !== 'sure').map(({ part }) => part), []],
    ...definition.fields.map(({ field }) => {
      const own = field === 'reportingUnit' ? value.reportingUnit : value.fields[field];
      return [field, own, fieldValue(content, field)] as const;
    }),
    ['narrative', value.narrative, printed(content.narrative)],
    ...SEAL_IDS.map((seal) => {
      const { text, date } = content.opinions[seal];
      return [seal, value.opinions[seal], { text: printed(text), date }] as const;
    }),
    ['captions', value.pictures.map(({ caption }) => caption), content.photos.map(({ caption }) => caption)],
    [
      'pictures',
      pictures ? value.pictures.map(({ sha256 }) => sha256) : value.pictures.length,
      pictures ? photos.map((photo) => photo && hash(photo.jpeg)) : photos.length,
    ],
  ];
  return pairs
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([what, one, other]) => `${what}: ${JSON.stringify(one)} for ${JSON.stringify(other)}`);
}
