import type { FailureCode } from './codes.ts';

/** Facts that a sentence about a failure may name: a field, a file, a number. Never a stack, never contents. */
export type FailureDetails = Readonly<Record<string, string | number>>;

/** An expected failure: one code of a closed union, and the facts that its sentence needs. */
export type Failure = { readonly code: FailureCode; readonly details: FailureDetails };

/** The envelope in which every answer crosses a boundary: a value, or a failure. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, details: FailureDetails = {}): Result<never> {
  return { ok: false, error: { code, details } };
}

/** Closes a switch over a union: a variant left out is a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant ${JSON.stringify(value)}`);
}
