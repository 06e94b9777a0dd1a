import { attributeOf, elementsOf, everyElement, is, type Name } from '../reading/elements.ts';
import { charactersOf, isOn, propertyOf } from '../reading/seen.ts';
import type { XmlElement } from '../reading/xml.ts';
import { controlProperties } from './controls.ts';
import { prefixOf, type Source, sourceOf, tagOf, withContent } from './source.ts';
import { wordXml } from './wordXml.ts';

/** Stay in a paragraph whose text is another: what they mark lies in the file outside of it too. */
const MARKS: readonly Name[] = [
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:permStart',
  'w:permEnd',
];
const isMark = (element: XmlElement) => MARKS.some((name) => is(element, name));

/**
 * The source of a paragraph with another text: its own properties, marks, pictures, fields and content controls stay, its words go,
 * and the new ones stand where the first of those stood, with the properties of its first run.
 */
export function paragraphWith(source: Source, paragraph: XmlElement, text: string, fallback = ''): string {
  const { run } = wordXml(prefixOf(source, paragraph));
  const written = run(text, ownRunProperties(source, paragraph) ?? fallback);
  const parts: string[] = [];
  let slot: number | undefined;
  const gather = (element: XmlElement) => {
    for (const child of elementsOf(element)) {
      if (is(child, 'w:r')) {
        if (hasCharacters(child)) {
          slot ??= parts.length;
          parts.push(withoutCharacters(source, child));
        } else parts.push(sourceOf(source, child));
      } else if (is(child, 'w:sdt')) control(child);
      else if (is(child, 'w:pPr') || isMark(child)) parts.push(sourceOf(source, child));
      else parts.push(...[...everyElement(child)].filter(isMark).map((mark) => sourceOf(source, mark)));
    }
  };
  const control = (element: XmlElement) => {
    const properties = elementsOf(element).find((child) => is(child, 'w:sdtPr'));
    const content = elementsOf(element).find((child) => is(child, 'w:sdtContent'));
    parts.push(`<${tagOf(source, element)}>`);
    if (properties) parts.push(controlProperties(source, properties));
    if (content) {
      parts.push(`<${tagOf(source, content)}>`);
      slot ??= hasWords(content) ? undefined : parts.length;
      gather(content);
      parts.push(`</${tagOf(source, content)}>`);
    }
    parts.push(`</${tagOf(source, element)}>`);
  };
  gather(paragraph);
  parts.splice(slot ?? parts.length, 0, written);
  return withContent(source, paragraph, parts.join(''));
}

const hasCharacters = (run: XmlElement) => elementsOf(run).some((child) => charactersOf(child) !== undefined);

const hasWords = (element: XmlElement) =>
  [...everyElement(element)].some((each) => charactersOf(each) !== undefined);

/** A run whose words are taken away; nothing of it where it had nothing else. */
function withoutCharacters(source: Source, run: XmlElement): string {
  const kept = elementsOf(run).filter((child) => charactersOf(child) === undefined);
  if (kept.every((child) => is(child, 'w:rPr'))) return '';
  return withContent(source, run, kept.map((child) => sourceOf(source, child)).join(''));
}

/** The properties of a paragraph, to the letter; empty where it has none. */
export function paragraphProperties(source: Source, paragraph: XmlElement): string {
  const properties = elementsOf(paragraph).find((child) => is(child, 'w:pPr'));
  if (!properties) return '';
  // A section ends with one paragraph only.
  const section = elementsOf(properties).filter((child) => is(child, 'w:sectPr') || is(child, 'w:pPrChange'));
  return section.length === 0 ? sourceOf(source, properties) : without(source, properties, section);
}

/** What a text typed into a paragraph looks like: as its first words, else as its mark says; undefined where neither says anything. */
export function ownRunProperties(source: Source, paragraph: XmlElement): string | undefined {
  const runs = [...everyElement(paragraph)].filter(
    (element) => is(element, 'w:r') && !isOn(propertyOf(element, 'w:rPr', 'w:vanish')),
  );
  const prompts = runs.filter((run) => propertyOf(run, 'w:rPr', 'w:rStyle') === undefined);
  const first = prompts.find(hasCharacters) ?? prompts[0];
  const own = first && elementsOf(first).find((child) => is(child, 'w:rPr'));
  if (own) return plainProperties(source, own);
  const mark = propertyOf(paragraph, 'w:pPr', 'w:rPr');
  return mark ? plainProperties(source, mark) : undefined;
}

/** What says that something was changed under tracking, or hides it, is no look. */
const NO_LOOK: readonly Name[] = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:vanish'];

/** Nobody reads smaller characters (half points, 六号 is 15): an empty paragraph has them so that its row stays low. */
const SMALLEST = 15;

const isTiny = (property: XmlElement): boolean =>
  (is(property, 'w:sz') || is(property, 'w:szCs')) && Number(attributeOf(property, 'w:val')) < SMALLEST;

function plainProperties(source: Source, properties: XmlElement): string {
  const unwanted = elementsOf(properties).filter(
    (child) => NO_LOOK.some((name) => is(child, name)) || isTiny(child),
  );
  return unwanted.length === 0 ? sourceOf(source, properties) : without(source, properties, unwanted);
}

/** An element without some of its children. */
function without(source: Source, element: XmlElement, unwanted: readonly XmlElement[]): string {
  const kept = elementsOf(element).filter((child) => !unwanted.includes(child));
  return withContent(source, element, kept.map((child) => sourceOf(source, child)).join(''));
}

/** Properties of a paragraph without its place in the line: for a text that goes beside a centred or right-aligned one. */
export function withoutAlignment(source: Source, paragraph: XmlElement): string {
  const properties = elementsOf(paragraph).find((child) => is(child, 'w:pPr'));
  if (!properties) return '';
  const names: readonly Name[] = ['w:jc', 'w:ind', 'w:sectPr', 'w:pPrChange', 'w:numPr'];
  const unwanted = elementsOf(properties).filter((child) => names.some((name) => is(child, name)));
  return without(source, properties, unwanted);
}
