import type { ExpectedForm, ProofFinding } from '../../../shared/form/proof.ts';
import { everyElement, ownText } from '../reading/elements.ts';
import type { WordPackage } from '../reading/openPackage.ts';

/** What a program leaves behind that forgot to fill something in. */
const PLACEHOLDER = /\{\{?[^{}]{0,60}\}?\}|\$\{|\[object \w+\]|\b(?:undefined|null|NaN)\b/gu;

/** Words of our own making that are not allowed anywhere in a file, texts and properties alike; what a person wrote may say them. */
export function placeholderFindings(file: WordPackage, expected: ExpectedForm): readonly ProofFinding[] {
  const written = JSON.stringify([expected.content, expected.definition]);
  const left = new Set<string>();
  for (const root of file.xml.values())
    for (const element of everyElement(root))
      for (const text of [ownText(element), ...element.attributes.map(({ value }) => value)])
        for (const [match] of text.matchAll(PLACEHOLDER)) if (!isWritten(match, written)) left.add(match);
  return [...left].map((text) => ({ problem: 'placeholder', text }));
}

/** Texts stand in JSON as they are, but for quotation marks and the like. */
const isWritten = (match: string, written: string) => written.includes(JSON.stringify(match).slice(1, -1));
