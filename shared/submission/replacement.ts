import type { Submission } from './model.ts';

/** How a hand-in of the log stands among the later ones of its forms. */
export interface Replacement {
  /** The round of the hand-in that went out next with the form, by the form; without those that went out with none since. */
  readonly rounds: ReadonlyMap<string, number>;
  /** The last of these rounds where every form of it went out again; null where one did not. */
  readonly whole: number | null;
  /** It was sent, and something of it was packed or sent again. */
  readonly hasLater: boolean;
}

/** By what a hand-in was taken the place of: what was sent stays sent until another one was sent. `log` has the last hand-in first. */
export function replacementOf(log: readonly Submission[], { id, sentOn, forms }: Submission): Replacement {
  const at = log.findIndex((each) => each.id === id);
  const later = log.slice(0, Math.max(0, at)).toReversed();
  const having = (form: string) => (each: Submission) => each.forms.some((other) => other.id === form);
  const rounds = new Map(
    forms.flatMap((form) => {
      const next = later.filter((each) => each.sentOn !== null).find(having(form.id));
      return next && sentOn !== null ? [[form.id, next.round] as const] : [];
    }),
  );
  return {
    rounds,
    whole: forms.length > 0 && rounds.size === forms.length ? Math.max(...rounds.values()) : null,
    hasLater: sentOn !== null && forms.some((form) => later.some(having(form.id))),
  };
}
