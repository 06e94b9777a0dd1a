import type { FormDefinition, FormPart } from '../../../shared/form/definition.ts';
import type { WordBlock, WordText } from '../reading/wordText.ts';
import { type Edition, editionOf } from './edition.ts';
import { type FoundLabel, findLabels, type WantedLabel } from './findLabels.ts';
import { type FormStretch, stretchesOf } from './formStretches.ts';
import { searchedIn } from './searched.ts';

/** A part of a form that stands in a file: where, how sure, why. */
export type FoundPart = FoundLabel<FormPart>;

/** A form found in a file. */
export interface FoundForm {
  readonly definition: FormDefinition;
  readonly edition: Edition;
  /** The stretch of the file that it takes: its title and the lines below it, its tables, the lines behind them. */
  readonly blocks: readonly WordBlock[];
  /** Its tables by their numbers. */
  readonly tables: readonly number[];
  readonly parts: readonly FoundPart[];
  /** Parts of the definition that are nowhere. */
  readonly missing: readonly FormPart[];
}

/** Less than so many labels beside each other are no form. */
const LEAST_LABELS = 4;
/** With the form's title above them fewer will do. */
const LEAST_WITH_TITLE = 2;

/**
 * The forms of these kinds in a file, in the order of the document: each stretch of it (a table, the lines around, the tables that
 * belong to it) is the form most of whose labels it has. Words around them, as of the notice, are no form.
 */
export function findForms(text: WordText, definitions: readonly FormDefinition[]): readonly FoundForm[] {
  return stretchesOf(text, definitions).flatMap((stretch) => {
    const [best] = definitions
      .map((definition) => formIn(stretch, definition))
      .toSorted((one, other) => other.score - one.score);
    return best && best.score > 0 ? [best.form] : [];
  });
}

function formIn(stretch: FormStretch, definition: FormDefinition): { form: FoundForm; score: number } {
  const wanted = wantedLabels(definition);
  const parts = findLabels(searchedIn(stretch.blocks), wanted);
  const edition = editionOf(stretch, definition, parts);
  const titled = stretch.title?.kind === definition.kind;
  const hasName = parts.some(({ key }) => key === definition.nameField);
  const cells = parts.filter(({ labelCell }) => labelCell !== undefined).length;
  const isForm = titled ? cells >= LEAST_WITH_TITLE : hasName && cells >= LEAST_LABELS;
  const found = new Set<FormPart>(parts.map(({ key }) => key));
  const form: FoundForm = {
    definition,
    edition,
    blocks: stretch.blocks,
    tables: stretch.tables,
    parts,
    missing: wanted.map(({ key }) => key).filter((key) => !found.has(key)),
  };
  return { form, score: isForm ? parts.length + (titled ? wanted.length : 0) + (hasName ? 1 : 0) : 0 };
}

/** The labels of a form, each with the other names that the pack gives it. */
export function wantedLabels({
  fields,
  narrative,
  seals,
  notice,
}: FormDefinition): readonly WantedLabel<FormPart>[] {
  const { synonyms } = notice;
  return [
    ...fields.map(({ field, label }) => ({ key: field, name: label, synonyms: synonyms[field] })),
    { key: 'narrative', name: narrative.heading, synonyms: synonyms.narrative, isText: true },
    ...seals.map(({ field, label }) => ({
      key: field,
      name: label.join(''),
      synonyms: synonyms[field],
      isText: true,
    })),
  ];
}
