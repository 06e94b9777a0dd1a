/** A licence expression (SPDX, appendix D) as a tree. */
export type LicenceExpression =
  | { readonly kind: 'licence'; readonly id: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly LicenceExpression[] };

/** Reads "MIT", "(WTFPL OR MIT)", "Apache-2.0 AND LGPL-3.0-or-later"; undefined for what is no such expression. */
export function parseLicence(text: string): LicenceExpression | undefined {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  const reader = { tokens, position: 0 };
  const expression = readParts(reader, 'or');
  return reader.position === tokens.length ? expression : undefined;
}

/** Whether the licence can be met with allowed licences only: one side of an OR is enough, an AND needs all. */
export function isAllowed(expression: LicenceExpression, allowed: (id: string) => boolean): boolean {
  if (expression.kind === 'licence') return allowed(expression.id);
  if (expression.kind === 'and') return expression.parts.every((part) => isAllowed(part, allowed));
  return expression.parts.some((part) => isAllowed(part, allowed));
}

type Reader = { readonly tokens: readonly string[]; position: number };

/** AND binds closer than OR. */
function readParts(reader: Reader, kind: 'and' | 'or'): LicenceExpression | undefined {
  const parts: LicenceExpression[] = [];
  do {
    const part = kind === 'or' ? readParts(reader, 'and') : readOne(reader);
    if (part === undefined) return undefined;
    parts.push(part);
  } while (skip(reader, kind.toUpperCase()));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}

function readOne(reader: Reader): LicenceExpression | undefined {
  if (skip(reader, '(')) {
    const inner = readParts(reader, 'or');
    return skip(reader, ')') ? inner : undefined;
  }
  const id = readWord(reader);
  if (id === undefined) return undefined;
  if (!skip(reader, 'WITH')) return { kind: 'licence', id };
  const exception = readWord(reader);
  // With its exception a licence is another licence, to be allowed by its full name.
  return exception === undefined ? undefined : { kind: 'licence', id: `${id} WITH ${exception}` };
}

function readWord(reader: Reader): string | undefined {
  const token = reader.tokens[reader.position];
  if (token === undefined || !/^[A-Za-z0-9.+-]+$/.test(token) || /^(AND|OR|WITH)$/.test(token))
    return undefined;
  reader.position += 1;
  return token;
}

function skip(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.position] !== token) return false;
  reader.position += 1;
  return true;
}
