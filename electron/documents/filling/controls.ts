import { attributeOf, elementsOf, everyElement, is } from '../reading/elements.ts';
import type { XmlElement } from '../reading/xml.ts';
import { type Edit, type Source, sourceOf, withContent } from './source.ts';

/** The elements from the root down to one, both with it. */
export function pathTo(root: XmlElement, wanted: XmlElement): readonly XmlElement[] {
  const path: XmlElement[] = [];
  for (let at: XmlElement | undefined = root; at; ) {
    path.push(at);
    if (at === wanted) return path;
    at = elementsOf(at).find(({ start, end }) => start <= wanted.start && wanted.end <= end);
  }
  return [];
}

/** Whether a person may not change an element in Word: a content control around or in it is locked. */
export function isLocked(root: XmlElement, element: XmlElement): boolean {
  const controls = [...pathTo(root, element), ...everyElement(element)].filter((each) => is(each, 'w:sdt'));
  return controls.some((control) => {
    const lock = propertiesOf(control).find((property) => is(property, 'w:lock'));
    return /contentLocked/iu.test(attributeOf(lock, 'w:val') ?? '');
  });
}

const propertiesOf = (control: XmlElement): readonly XmlElement[] =>
  elementsOf(control)
    .filter((child) => is(child, 'w:sdtPr'))
    .flatMap(elementsOf);

/** What says that a control shows only what it asks for, or that its words come from elsewhere when the file is opened. */
const isOfPrompt = (property: XmlElement): boolean =>
  is(property, 'w:showingPlcHdr') || property.local === 'dataBinding';

/** The properties of a control that holds a text of ours. */
export function controlProperties(source: Source, properties: XmlElement): string {
  const kept = elementsOf(properties).filter((property) => !isOfPrompt(property));
  return withContent(source, properties, kept.map((property) => sourceOf(source, property)).join(''));
}

/** The same for every control between a cell and a paragraph in it, and for one that holds the cell alone. */
export function controlEdits(root: XmlElement, cell: XmlElement, paragraph: XmlElement): readonly Edit[] {
  const outer = outerOf(root, cell);
  return pathTo(outer, paragraph)
    .filter((element) => is(element, 'w:sdt'))
    .flatMap(propertiesOf)
    .filter(isOfPrompt)
    .map(({ start, end }) => ({ start, end, text: '' }));
}

/** The cell, with the control around it where that holds nothing else. */
export function outerOf(root: XmlElement, cell: XmlElement): XmlElement {
  const [content, control] = pathTo(root, cell).toReversed().slice(1);
  const holds = content && control && is(content, 'w:sdtContent') && elementsOf(content).length === 1;
  return holds ? control : cell;
}
