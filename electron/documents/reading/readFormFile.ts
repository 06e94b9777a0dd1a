import { createHash } from 'node:crypto';
import { codeIn } from '../../../shared/form/checkCode.ts';
import type { FormDefinition } from '../../../shared/form/definition.ts';
import type { ReadForm } from '../../../shared/form/readForm.ts';
import type { Result } from '../../../shared/result/result.ts';
import { openPackage, type WordPackage } from './openPackage.ts';
import { type Outline, type OutlineCell, outlineOf, withoutBlanks } from './outline.ts';
import { reading } from './unreadable.ts';

/**
 * What stands in the blanks of a Word file that has the title and the labels of one of these forms to the letter, whoever saved
 * it last; null for a file that has none of them. `documentUnreadable`.
 */
export function readFormFile(
  bytes: Uint8Array,
  definitions: readonly FormDefinition[],
): Promise<Result<ReadForm | null>> {
  return reading(async () => {
    const file = await openPackage(bytes);
    const outline = outlineOf(file);
    const titles = outline.before.map(withoutBlanks);
    const definition = definitions.find(({ title }) => titles.includes(withoutBlanks(title)));
    return definition ? valuesIn(file, outline, definition) : null;
  });
}

function valuesIn(file: WordPackage, outline: Outline, definition: FormDefinition): ReadForm | null {
  const rows = outline.tables.flat();
  const narrativeRow = rows.findIndex(([cell]) => isLabel(cell, definition.narrative.heading));
  const cell = rows[narrativeRow + 1]?.[0];
  if (narrativeRow < 0 || !cell) return null;
  const { narrative, photos } = narrativeIn(cell, definition, file);
  return {
    notice: definition.notice.id,
    kind: definition.kind,
    reportingUnit: reportingUnitIn(outline, definition),
    fields: fieldsIn(rows, definition),
    narrative,
    photos,
    code: codeIn(outline.footers.join('\n')) ?? null,
  };
}

const isLabel = (cell: OutlineCell | undefined, label: string) =>
  cell !== undefined && withoutBlanks(cell.texts.join('')) === withoutBlanks(label);

function fieldsIn(rows: Outline['tables'][number], definition: FormDefinition): ReadForm['fields'] {
  const found: ReadForm['fields'] = {};
  for (const { label, field } of definition.fields) {
    if (field === 'reportingUnit') continue;
    for (const row of rows) {
      const at = row.findIndex((cell) => isLabel(cell, label));
      const value = at < 0 ? undefined : row[at + 1];
      if (value) found[field] = value.texts.join('\n').trim();
    }
  }
  return found;
}

function reportingUnitIn({ before }: Outline, { reportingUnit: { label } }: FormDefinition): string {
  const printed = label.trim();
  const line = before.find((text) => text.trim().startsWith(printed));
  return line?.trim().slice(printed.length).trim() ?? '';
}

/** The text up to the first picture; every picture with the words between it and the next. */
function narrativeIn(
  { items }: OutlineCell,
  { narrative: { prompt } }: FormDefinition,
  file: WordPackage,
): Pick<ReadForm, 'narrative' | 'photos'> {
  const paragraphs: string[] = [];
  const photos: { printed: string; caption: string }[] = [];
  for (const item of items) {
    const last = photos.at(-1);
    if (typeof item !== 'string') photos.push({ printed: hashOf(file.files.get(item.part)), caption: '' });
    else if (last) last.caption += item.trim();
    else if (paragraphs.length > 0 || withoutBlanks(item) !== withoutBlanks(prompt))
      paragraphs.push(item.trim());
  }
  return { narrative: paragraphs.join('\n'), photos };
}

const hashOf = (bytes: Uint8Array | undefined) =>
  bytes ? createHash('sha256').update(bytes).digest('hex') : '';
