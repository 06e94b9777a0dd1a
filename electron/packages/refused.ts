import type { Failure } from '../../shared/result/result.ts';

/** Ends the writing of a package from wherever it is found out that it cannot be. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(code: Failure['code'], file: string) {
    super(code);
    this.failure = { code, details: { file } };
  }
}
