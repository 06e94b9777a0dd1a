import { DOMParser, type Element, type Node, onWarningStopParsing } from '@xmldom/xmldom';
import type { FilledForm, OwnForm } from '../../../../electron/documents/filling/fillForm.ts';

/** The canonical form (Canonical XML 1.0 without comments, namespaces by their addresses) of a document whose `left out` elements are gone. */
export function canonical(xml: string, leftOut: ReadonlySet<string>): string {
  const document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (!root) throw new Error('no root element');
  return written(root, '0', leftOut);
}

/** `path`: which child element of which child element … it is. */
function written(element: Element, path: string, leftOut: ReadonlySet<string>): string {
  if (leftOut.has(path)) return '';
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(
      ({ namespaceURI, localName, value }) => `{${namespaceURI ?? ''}}${localName}=${JSON.stringify(value)}`,
    )
    .sort();
  let number = 0;
  const children = [...element.childNodes].map((node: Node) => {
    if (node.nodeType === node.ELEMENT_NODE) {
      const at = number;
      number += 1;
      return written(node as Element, `${path}/${at}`, leftOut);
    }
    return node.nodeType === node.COMMENT_NODE ? '' : JSON.stringify(node.nodeValue);
  });
  return `<{${element.namespaceURI}}${element.localName} ${attributes.join(' ')}>${children.join('')}</>\n`;
}

/** The paths of the elements that a filling changed. */
export function changedPaths({ file }: OwnForm, { changed }: FilledForm): ReadonlySet<string> {
  const paths = new Set<string>();
  const root = file.xml.get(file.main);
  if (!root) throw new Error('no document');
  const walk = (element: typeof root, path: string) => {
    if (changed.has(element)) paths.add(path);
    const elements = element.children.filter((child) => typeof child !== 'string');
    for (const [at, child] of elements.entries()) walk(child, `${path}/${at}`);
  };
  walk(root, '0');
  return paths;
}
