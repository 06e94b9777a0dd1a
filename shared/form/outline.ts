import type { FormDefinition } from './definition.ts';

const NUMBERS = '一二三四五六七八九十';

/** The headings of a form's outline as paragraphs, numbered as GB/T 9704—2012 numbers the first level; empty where it has none. */
export function outlineText({ outline }: Pick<FormDefinition, 'outline'>): string {
  return outline.map(({ heading }, at) => `${NUMBERS.charAt(at)}、${heading}`).join('\n');
}

/** A paragraph numbered as a heading of the first level. */
const HEADING = /^\s*[一二三四五六七八九十]+、/mu;

/** Whether the headings may be put into a text: there are some, and the text has none of its own yet. */
export const canInsertOutline = ({ outline }: Pick<FormDefinition, 'outline'>, narrative: string): boolean =>
  outline.length > 0 && !HEADING.test(narrative);
