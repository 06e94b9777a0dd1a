import { attributeOf, elementsOf, firstOf, is, type Name, ownText } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** What a reader does not see: deleted or moved away under tracking, properties, the reading aid above a character. */
const UNSEEN: readonly Name[] = ['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rt'];

/** The elements in one that a reader sees, in their order: tracked changes as accepted, of alternatives the first, no hidden text. */
export function seenElements(element: XmlElement): readonly XmlElement[] {
  if (is(element, 'mc:AlternateContent')) {
    const [chosen] = elementsOf(element);
    return chosen ? seenElements(chosen) : [];
  }
  return elementsOf(element).filter((child) => !isUnseen(child));
}

function isUnseen(element: XmlElement): boolean {
  if (UNSEEN.some((name) => is(element, name))) return true;
  if (is(element, 'w:r')) return isOn(propertyOf(element, 'w:rPr', 'w:vanish'));
  if (is(element, 'w:tr')) return propertyOf(element, 'w:trPr', 'w:del') !== undefined;
  return is(element, 'w:tc') && propertyOf(element, 'w:tcPr', 'w:cellDel') !== undefined;
}

/** The texts of content controls that still show only what they ask for (单击此处输入文字). */
export function promptTexts(root: XmlElement): ReadonlySet<XmlElement> {
  const texts = new Set<XmlElement>();
  const gather = (element: XmlElement, inPrompt: boolean) => {
    const prompts = inPrompt || showsPrompt(element);
    if (prompts && is(element, 'w:t')) texts.add(element);
    for (const child of elementsOf(element)) gather(child, prompts);
  };
  gather(root, false);
  return texts;
}

const showsPrompt = (element: XmlElement): boolean =>
  is(element, 'w:sdt') && isOn(propertyOf(element, 'w:sdtPr', 'w:showingPlcHdr'));

/** Whether the mark of a paragraph was deleted under tracking: it is one with the next. */
export const runsOn = (paragraph: XmlElement): boolean => {
  const mark = propertyOf(paragraph, 'w:pPr', 'w:rPr');
  return mark !== undefined && elementsOf(mark).some((each) => is(each, 'w:del'));
};

/** A property of an element, as `w:gridSpan` in `w:tcPr`. */
export function propertyOf(element: XmlElement, group: Name, name: Name): XmlElement | undefined {
  const properties = elementsOf(element).find((child) => is(child, group));
  return properties && elementsOf(properties).find((child) => is(child, name));
}

/** A switch is on where it stands, unless it says no. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property, 'w:val') ?? '');
}

const CHANGES: readonly Name[] = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel'];

/** Whether an element says that something was changed under tracking. */
export const isChange = (element: XmlElement): boolean => CHANGES.some((name) => is(element, name));

/** The characters that an element itself stands for; undefined where it is not one of those. */
export function charactersOf(element: XmlElement): string | undefined {
  if (is(element, 'w:t') || is(element, 'm:t')) return ownText(element);
  if (is(element, 'w:br') || is(element, 'w:cr')) return '\n';
  if (is(element, 'w:tab') || is(element, 'w:ptab')) return '\t';
  return is(element, 'w:noBreakHyphen') ? '-' : undefined;
}

/** The relation by which a picture names its part: of a drawing, or of the older kind (VML); undefined where there is no picture. */
export function pictureRelation(element: XmlElement): string | undefined {
  if (is(element, 'pic:blipFill')) return attributeOf(firstOf(element, 'a:blip'), 'r:embed');
  return is(element, 'v:imagedata') ? attributeOf(element, 'r:id') : undefined;
}
