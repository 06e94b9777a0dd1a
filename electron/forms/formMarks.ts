import { MAX_ACKNOWLEDGED } from '../../shared/api/calls/forms.ts';
import type { CallRequest } from '../../shared/api/calls.ts';
import { DECLARED_SECTIONS, type FormMarks } from '../../shared/api/model.ts';
import type { Day } from '../../shared/calendar/days.ts';
import { paperSchema } from '../../shared/form/marks.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { writeMarks } from '../database/formMarks.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import { printedCode } from '../scans/printedCode.ts';
import type { Services } from '../services.ts';

type Changes = CallRequest<'forms.mark'>['marks'];

/** Sets the named marks of a form and answers all of them; `formMissing`, failures of the disk. */
export function markForm(services: Services, { id, marks }: CallRequest<'forms.mark'>): Result<FormMarks> {
  const { database } = services.store;
  return database.transaction(() => {
    const form = readForm(database, id);
    if (!form.ok) return form;
    const changed = {
      ...changedMarks(form.value.marks, marks),
      ...(marks.sealedOn !== undefined && sealOn(services, form.value, marks.sealedOn)),
    };
    const written = writeMarks(database, id, changed);
    return written.ok ? ok(changed) : written;
  });
}

/** A seal noted for a day is on the paper that was there by then. */
const sealOn = (services: Services, form: StoredForm, day: Day | null) => ({
  sealedOn: day,
  sealedCode: day === null ? null : printedCode(services, form, day),
});

function changedMarks(
  before: FormMarks,
  { finished = {}, acknowledged = {}, filing, paper, handedIn }: Changes,
): FormMarks {
  const reasons = { ...before.acknowledged, ...acknowledged };
  // What was ticked off first goes first: hints that are long gone may be among it.
  const kept = Object.entries(reasons)
    .flatMap(([key, reason]) => (reason === null ? [] : [[key, line(reason)] as const]))
    .slice(-MAX_ACKNOWLEDGED);
  return {
    finished: DECLARED_SECTIONS.filter((section) => finished[section] ?? before.finished.includes(section)),
    acknowledged: Object.fromEntries(kept),
    sealedOn: before.sealedOn,
    sealedCode: before.sealedCode,
    handedIn: handedIn === undefined ? before.handedIn : handInMark(handedIn),
    filing: filing ? { ...filing, name: line(filing.name) } : before.filing,
    paper: changedPaper(before.paper, paper),
  };
}

function changedPaper(before: FormMarks['paper'], changes: Changes['paper'] = {}): FormMarks['paper'] {
  const { handedTo, ...rest } = paperSchema.parse({ ...before, ...changes });
  return { handedTo: line(handedTo), ...rest };
}

const handInMark = (mark: FormMarks['handedIn']) => mark && { ...mark, way: line(mark.way) };

const line = (entered: string) => normaliseLine(entered).text;
