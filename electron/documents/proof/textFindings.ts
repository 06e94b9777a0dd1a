import { fieldValue } from '../../../shared/form/content.ts';
import type { ExpectedForm, ProofFinding } from '../../../shared/form/proof.ts';
import { datedFoot } from '../../../shared/form/seal.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import type { FieldCell, FormRow, SealRow } from '../../../shared/notice/formSchema.ts';
import { assertNever } from '../../../shared/result/result.ts';
import type { Outline, OutlineCell } from '../reading/outline.ts';
import { narrativeFindings } from './narrativeFindings.ts';
import { excerpt, NO_CELL, sameFixed } from './words.ts';

/** Whether every word of a file is one that was entered or one of the notice's, each in its place, and none is missing. */
export function textFindings(outline: Outline, expected: ExpectedForm): readonly ProofFinding[] {
  const [table = [], ...others] = outline.tables;
  return [
    ...headFindings(outline, expected),
    ...(others.length > 0 ? [{ problem: 'rows' } as const] : []),
    ...tableFindings(table, expected),
    ...linesOf(outline.after, expected.definition.notes),
    ...aroundFindings(outline.headers, expected.head),
    ...aroundFindings(outline.footers, expected.foot),
  ];
}

/** Title and the like above the table; the last of the lines ends with what was entered. */
function headFindings({ before }: Outline, { definition, content }: ExpectedForm): readonly ProofFinding[] {
  const { label, field } = definition.reportingUnit;
  const value = fieldValue(content, field);
  const last = before.at(-1) ?? '';
  const lines = linesOf(before, [definition.attachment, definition.title, label + value]);
  const whole = last.trimEnd().endsWith(value) && sameFixed(last, label + value);
  return lines.length > 0 || whole ? lines : [{ problem: 'field', part: field }];
}

function linesOf(found: readonly string[], fixed: readonly string[]): readonly ProofFinding[] {
  const missing = fixed.filter((line, at) => !sameFixed(found[at], line));
  if (missing.length > 0) return missing.map((text) => ({ problem: 'fixedWords', text: excerpt(text) }));
  return found.slice(fixed.length).map((text) => ({ problem: 'around', text: excerpt(text) }));
}

function aroundFindings(found: readonly string[], line: string | undefined): readonly ProofFinding[] {
  const wanted = line === undefined ? [] : [line];
  const same = found.length === wanted.length && found.every((text, at) => text === wanted[at]);
  return same ? [] : [{ problem: 'around', text: excerpt(found[0] ?? line ?? '') }];
}

type Rows = Outline['tables'][number];

function tableFindings(rows: Rows, expected: ExpectedForm): readonly ProofFinding[] {
  const wanted = expected.definition.rows.flatMap((row) => rowsFor(row, expected));
  if (rows.length !== wanted.length) return [{ problem: 'rows' }];
  return wanted.flatMap(({ cells, check }, at) => {
    const row = rows[at] ?? [];
    return row.length === cells ? check(row) : [{ problem: 'rows' } as const];
  });
}

/** A row of the table as it must be: how many cells, and what is wrong with those that are there. */
interface WantedRow {
  readonly cells: number;
  readonly check: (row: readonly OutlineCell[]) => readonly ProofFinding[];
}

function rowsFor(row: FormRow, expected: ExpectedForm): readonly WantedRow[] {
  switch (row.type) {
    case 'fields':
      return [{ cells: 2 * row.cells.length, check: (cells) => fieldFindings(cells, row.cells, expected) }];
    case 'narrative':
      return [
        { cells: 1, check: ([cell = NO_CELL]) => fixedFindings(cell, [row.heading]) },
        { cells: 1, check: ([cell = NO_CELL]) => narrativeFindings(cell, expected) },
      ];
    case 'seal':
      return [{ cells: 2, check: (cells) => sealFindings(cells, row, expected) }];
    default:
      return assertNever(row);
  }
}

function fixedFindings({ texts }: OutlineCell, label: readonly string[]): readonly ProofFinding[] {
  return sameFixed(texts.join(''), label.join(''))
    ? []
    : [{ problem: 'fixedWords', text: excerpt(label.join('')) }];
}

function fieldFindings(
  cells: readonly OutlineCell[],
  fields: readonly FieldCell[],
  { content }: ExpectedForm,
): readonly ProofFinding[] {
  return fields.flatMap(({ label, field }, at): readonly ProofFinding[] => {
    const value = cells[2 * at + 1] ?? NO_CELL;
    const same = value.texts.join('\n') === fieldValue(content, field) && value.pictures.length === 0;
    const fixed = fixedFindings(cells[2 * at] ?? NO_CELL, [label]);
    return same ? fixed : [...fixed, { problem: 'field', part: field }];
  });
}

function sealFindings(
  [label = NO_CELL, body = NO_CELL]: readonly OutlineCell[],
  row: SealRow,
  { content }: ExpectedForm,
): readonly ProofFinding[] {
  const { text, date } = content.opinions[row.field];
  const opinion = paragraphsOf(text);
  const foot = body.texts.slice(opinion.length);
  const same =
    opinion.every((paragraph, at) => body.texts[at] === paragraph) &&
    sameFixed(foot.join(''), datedFoot(row.foot, date));
  const fixed = fixedFindings(label, row.label);
  return same ? fixed : [...fixed, { problem: 'opinion', part: row.field }];
}
