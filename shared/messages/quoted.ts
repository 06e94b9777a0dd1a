/** A name in quotation marks; those that it has itself become single ones, as in print. */
export function quoted(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
