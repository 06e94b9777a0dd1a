import { DECLARED_SECTIONS, type FormMarks } from '../../shared/api/model.ts';
import { filingSchema, paperSchema } from '../../shared/form/marks.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { json, type Row, row, text, textOrNull } from './rows.ts';

/** The marks of a form; `formMissing`, also for one in the bin. */
export function readMarks(db: Database, form: string): Result<FormMarks> {
  const found = db.get('SELECT * FROM forms WHERE id = ? AND binned_at IS NULL', form);
  return found === undefined ? fail('formMissing') : ok(storedMarks(row(found)));
}

/** Sets the marks of a form; its version stays. `formMissing`, failures of the disk. */
export function writeMarks(db: Database, form: string, marks: FormMarks): Result<undefined> {
  return db.transaction(() => {
    const changed = db.run(
      `UPDATE forms SET finished = ?, acknowledged = ?, sealed_on = ?, sealed_code = ?, handed_in_on = ?, handed_in_way = ?,
         filing = ?, paper = ?
       WHERE id = ?`,
      JSON.stringify(marks.finished),
      JSON.stringify(marks.acknowledged),
      marks.sealedOn,
      marks.sealedCode,
      marks.handedIn?.on ?? null,
      marks.handedIn?.way ?? null,
      JSON.stringify(marks.filing),
      JSON.stringify(marks.paper),
      form,
    );
    return changed === 1 ? ok(undefined) : fail('formMissing');
  });
}

/** The marks in a row of the table of forms. */
export function storedMarks(found: Row): FormMarks {
  return {
    finished: storedSections(json(found, 'finished')),
    acknowledged: storedReasons(row(json(found, 'acknowledged'))),
    sealedOn: textOrNull(found, 'sealed_on'),
    sealedCode: textOrNull(found, 'sealed_code'),
    handedIn:
      found.handed_in_on === null
        ? null
        : { on: text(found, 'handed_in_on'), way: text(found, 'handed_in_way') },
    filing: filingSchema.parse(json(found, 'filing')),
    paper: paperSchema.parse(json(found, 'paper')),
  };
}

function storedSections(value: unknown): FormMarks['finished'] {
  if (!Array.isArray(value)) throw new Error('finished is no list');
  return DECLARED_SECTIONS.filter((section) => value.includes(section));
}

const storedReasons = (reasons: Row): FormMarks['acknowledged'] =>
  Object.fromEntries(Object.keys(reasons).map((key) => [key, text(reasons, key)]));
