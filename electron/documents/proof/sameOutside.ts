import { isElement } from '../reading/elements.ts';
import type { XmlElement } from '../reading/xml.ts';

/** What of a part is in the other one: of each element that may be another, which one stands in its place. */
export interface Compared {
  /** The name of the first element that differs outside of those; none where all are the same. */
  readonly difference: string | undefined;
  readonly counterparts: ReadonlyMap<XmlElement, XmlElement>;
}

/**
 * Whether two parsed parts are the same outside of some elements of the first: names, attributes in any order, texts, order. That is
 * their canonical form (docs/decisions/own-form.md).
 */
export function sameOutside(before: XmlElement, after: XmlElement, open: ReadonlySet<XmlElement>): Compared {
  const counterparts = new Map<XmlElement, XmlElement>();
  const difference = (one: XmlElement, other: XmlElement): string | undefined => {
    if (!sameName(one, other)) return one.local;
    if (open.has(one)) {
      counterparts.set(one, other);
      return undefined;
    }
    if (attributesOf(one) !== attributesOf(other) || one.children.length !== other.children.length)
      return one.local;
    for (const [at, child] of one.children.entries()) {
      const found = differenceOf(child, other.children[at]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const differenceOf = (one: XmlElement | string, other: XmlElement | string | undefined) => {
    if (isElement(one)) return other !== undefined && isElement(other) ? difference(one, other) : one.local;
    return one === other ? undefined : one.trim();
  };
  return { difference: difference(before, after), counterparts };
}

const sameName = (one: XmlElement, other: XmlElement) => one.local === other.local && one.uri === other.uri;

const attributesOf = ({ attributes }: XmlElement): string =>
  attributes
    .filter(({ uri }) => uri !== XML_NAMESPACES)
    .map(({ uri, local, value }) => JSON.stringify([uri, local, value]))
    .toSorted()
    .join('');

/** Which prefixes there are is no matter. */
const XML_NAMESPACES = 'http://www.w3.org/2000/xmlns/';
