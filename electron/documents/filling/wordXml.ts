import { escapeXml } from './escapeXml.ts';

/** Writes the elements of a Word file with the prefix of the document that they go into. */
export interface WordXml {
  /** A run with a text, and run properties to the letter; line breaks and tabs as Word has them. Empty for an empty text. */
  readonly run: (text: string, properties: string) => string;
  /** A paragraph of its properties and runs, both to the letter. */
  readonly paragraph: (properties: string, runs: string) => string;
  /** A text element. */
  readonly text: (text: string) => string;
  readonly prefix: string;
}

export function wordXml(prefix: string): WordXml {
  const text = (value: string) =>
    value
      .split(/([\n\t])/u)
      .map((piece) => {
        if (piece === '\n') return `<${prefix}br/>`;
        if (piece === '\t') return `<${prefix}tab/>`;
        return piece === '' ? '' : `<${prefix}t xml:space="preserve">${escapeXml(piece)}</${prefix}t>`;
      })
      .join('');
  return {
    prefix,
    text,
    run: (value, properties) => (value === '' ? '' : `<${prefix}r>${properties}${text(value)}</${prefix}r>`),
    paragraph: (properties, runs) => `<${prefix}p>${properties}${runs}</${prefix}p>`,
  };
}
