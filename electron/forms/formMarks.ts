import { MAX_ACKNOWLEDGED } from '../../shared/api/calls/forms.ts';
import type { CallRequest } from '../../shared/api/calls.ts';
import { DECLARED_SECTIONS, type FormMarks } from '../../shared/api/model.ts';
import { paperSchema } from '../../shared/form/marks.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { readMarks, writeMarks } from '../database/formMarks.ts';
import type { Services } from '../services.ts';

type Changes = CallRequest<'forms.mark'>['marks'];

/** Sets the named marks of a form and answers all of them; `formMissing`, failures of the disk. */
export function markForm({ store }: Services, { id, marks }: CallRequest<'forms.mark'>): Result<FormMarks> {
  const { database } = store;
  return database.transaction(() => {
    const before = readMarks(database, id);
    if (!before.ok) return before;
    const changed = changedMarks(before.value, marks);
    const written = writeMarks(database, id, changed);
    return written.ok ? ok(changed) : written;
  });
}

function changedMarks(
  before: FormMarks,
  { finished = {}, acknowledged = {}, filing, paper, ...days }: Changes,
): FormMarks {
  const reasons = { ...before.acknowledged, ...acknowledged };
  // What was ticked off first goes first: hints that are long gone may be among it.
  const kept = Object.entries(reasons)
    .flatMap(([key, reason]) => (reason === null ? [] : [[key, line(reason)] as const]))
    .slice(-MAX_ACKNOWLEDGED);
  return {
    finished: DECLARED_SECTIONS.filter((section) => finished[section] ?? before.finished.includes(section)),
    acknowledged: Object.fromEntries(kept),
    sealedOn: days.sealedOn === undefined ? before.sealedOn : days.sealedOn,
    handedIn: days.handedIn === undefined ? before.handedIn : handedIn(days.handedIn),
    filing: filing ? { ...filing, name: line(filing.name) } : before.filing,
    paper: changedPaper(before.paper, paper),
  };
}

function changedPaper(before: FormMarks['paper'], changes: Changes['paper'] = {}): FormMarks['paper'] {
  const { handedTo, ...rest } = paperSchema.parse({ ...before, ...changes });
  return { handedTo: line(handedTo), ...rest };
}

const handedIn = (mark: FormMarks['handedIn']) => mark && { ...mark, way: line(mark.way) };

const line = (entered: string) => normaliseLine(entered).text;
