import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForm, saveForm } from '../../../electron/database/forms.ts';
import type { FormChanges } from '../../../shared/api/calls/forms.ts';
import type { FormContent } from '../../../shared/form/content.ts';
import { FIELD_IDS } from '../../../shared/notice/formSchema.ts';
import { DRIVERS, formWithPhotos, got, hash, LATER, newDatabase } from './databases.ts';

const PHOTOS = 4;
/** Every character that a text can hold, NUL and beyond the first plane too. */
const text = fc.string({ unit: 'binary', maxLength: 60 });
const opinion = fc.record({ text, date: fc.constantFrom('', '2021-09-20') });

const photos = fc
  .shuffledSubarray([...Array(PHOTOS).keys()], { minLength: PHOTOS })
  .chain((order) =>
    fc.tuple(...order.map((n) => fc.record({ id: fc.constant(`form-1-p${n}`), caption: text }))),
  );

const anyChanges: fc.Arbitrary<FormChanges> = fc.record(
  {
    reportingUnit: text,
    fields: fc.dictionary(fc.constantFrom(...FIELD_IDS), text, { noNullPrototype: true }),
    narrative: text,
    photos,
    opinions: fc.record({ recommendation: opinion, approval: opinion }),
  },
  { requiredKeys: [] },
);

/** What a form should hold after a change. */
function changed(before: FormContent, changes: FormChanges): FormContent {
  const photos = changes.photos?.map(({ id, caption }) => ({ file: hash(id.slice(-1)), caption }));
  return {
    kind: before.kind,
    reportingUnit: changes.reportingUnit ?? before.reportingUnit,
    fields: changes.fields ?? before.fields,
    narrative: changes.narrative ?? before.narrative,
    photos: photos ?? before.photos,
    opinions: changes.opinions ?? before.opinions,
  };
}

describe.each(DRIVERS)('any changes saved with $name', (driver) => {
  test('come back equal', async () => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, PHOTOS);
    fc.assert(
      fc.property(anyChanges, (change) => {
        const { version, content } = got(readForm(db, id));
        const saved = got(saveForm(db, { id, version, at: LATER, changes: change }));
        const after = got(readForm(db, id));
        expect(after.content).toEqual(changed(content, change));
        expect([saved.version, after.version]).toEqual([version + 1, version + 1]);
      }),
      { numRuns: 300 },
    );
  });
});
