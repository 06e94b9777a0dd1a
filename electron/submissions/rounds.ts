import type { Database } from '../database/driver.ts';
import { lastMade, sentWith } from '../database/sentForms.ts';

/** Which hand-in of its forms a new one is, and what it takes the place of. */
export interface Round {
  /** 第几次报送: one more than the most that any of the forms was sent. */
  readonly round: number;
  /** The code of the last package that any of them was sent with. */
  readonly replaces: string | null;
  /** The code that each form had when it was sent in a package last. */
  readonly codes: ReadonlyMap<string, string>;
}

/** The round of a hand-in of these forms, counted over what was sent before. */
export function roundOf(db: Database, forms: readonly string[]): Round {
  const sent = forms.map((form) => ({ form, before: sentWith(db, form) }));
  const packed = sent.map(({ form, before }) => ({
    form,
    before: before.filter(({ code }) => code !== null),
  }));
  const last = lastMade(
    db,
    packed.flatMap(({ before }) => before.map(({ submission }) => submission)),
  );
  const codes = packed.flatMap(({ form, before }) => {
    const code = before.at(-1)?.checkCode;
    return code ? [[form, code] as const] : [];
  });
  const all = packed.flatMap(({ before }) => before);
  return {
    round: 1 + Math.max(0, ...sent.map(({ before }) => before.length)),
    replaces: all.find(({ submission }) => submission === last)?.code ?? null,
    codes: new Map(codes),
  };
}
