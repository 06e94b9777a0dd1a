import type { ComparedRow } from '../narrative/compare.ts';
import type { Caution, ExportBase, PhotoDifference, ValueDifference, WordDifference } from './model.ts';
import { NarrativeSides } from './narrativeSides.ts';

/** Form and file, held against the exports that the file may come from. */
export interface Sides {
  readonly bases: readonly ExportBase[];
  readonly narrative: { readonly form: string; readonly file: string };
  /** The photos of the form by their ids. */
  readonly photos: readonly string[];
}

/**
 * Who changed what differs: none where only the file was changed after the export; `later` where only the form was, so that the file
 * says what the export said; `conflict` where both were.
 */
export class ThreeWay {
  readonly #sides: Sides;
  readonly #narratives: readonly NarrativeSides[];

  constructor(sides: Sides) {
    this.#sides = sides;
    const { form, file } = sides.narrative;
    this.#narratives = sides.bases.map(({ narrative }) => new NarrativeSides(narrative, form, file));
  }

  /** `rows`: of the two narratives. */
  cautionOf(difference: WordDifference, rows: readonly ComparedRow[]): Caution | null {
    switch (difference.kind) {
      case 'value':
      case 'date':
        return this.#value(difference);
      case 'sentence': {
        const row = rows[difference.rows.at(-1) ?? -1];
        return row ? gravest(this.#narratives.map((each) => each.cautionOf(row))) : null;
      }
      default:
        return this.#photo(difference);
    }
  }

  #value({ kind, part, before, after }: ValueDifference): Caution | null {
    return fate(
      before,
      after,
      this.#sides.bases.map((base) => {
        if (part === 'recommendation' || part === 'approval')
          return base.opinions[part][kind === 'date' ? 'date' : 'text'];
        if (part === 'reportingUnit') return base.reportingUnit;
        if (part === 'narrative' || part === 'photos' || part === 'filing') return '';
        return base.fields[part] ?? '';
      }),
    );
  }

  #photo(difference: PhotoDifference): Caution | null {
    const all = this.#sides.bases.flatMap(({ photos }) => photos);
    switch (difference.kind) {
      case 'caption': {
        const { photo, before, after } = difference;
        const captions = all.filter((each) => each.photo === photo).map(({ caption }) => caption);
        return fate(before, after, captions);
      }
      case 'photoMissing':
        return all.some(({ photo }) => photo === difference.photo) ? null : 'later';
      case 'photoNew':
        return all.some(({ printed }) => printed === difference.sha256) ? 'later' : null;
      case 'order': {
        const orders = this.#sides.bases.map(({ photos }) => photos.map(({ photo }) => photo ?? ''));
        if (orders.some((order) => isSameOrder(order, difference.photos))) return 'later';
        return orders.some((order) => isSameOrder(order, this.#sides.photos)) ? null : 'conflict';
      }
    }
  }
}

/** Of two values, given what the exports said. */
function fate(form: string, file: string, bases: readonly string[]): Caution | null {
  if (bases.includes(file)) return 'later';
  return bases.includes(form) ? null : 'conflict';
}

/** Whether what is in both lists stands in the same order in both. */
function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [one.filter((id) => other.includes(id)), other.filter((id) => one.includes(id))];
  return left.every((id, at) => id === right[at]);
}

/** Of several exports that a file may come from, what one of them has as changed later is not overwritten. */
function gravest(cautions: readonly (Caution | null)[]): Caution | null {
  if (cautions.includes('later')) return 'later';
  return cautions.includes(null) ? null : (cautions[0] ?? null);
}
