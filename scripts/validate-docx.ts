// Validates Word files against the ECMA-376 transitional schemas, which are not part of the project:
//   node scripts/validate-docx.ts --xsd DIR FILE.docx…
// DIR holds wml.xsd and opc/opc-*.xsd. A FILE.xml is taken as one part of a Word file. One line a part; exit 1 if any
// part is not valid, 2 on wrong use.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DOMParser, type Element, type Node, onErrorStopParsing, XMLSerializer } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

const WORD_PART = 'wml.xsd';
const SCHEMAS: readonly (readonly [part: RegExp, schema: string])[] = [
  [/^word\/[^/]+\.xml$/, WORD_PART],
  [/^word\/theme\/[^/]+\.xml$/, 'dml-main.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc/opc-contentTypes.xsd'],
  [/(^|\/)_rels\/[^/]*\.rels$/, 'opc/opc-relationships.xsd'],
  [/^docProps\/core\.xml$/, 'opc/opc-coreProperties.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^docProps\/custom\.xml$/, 'shared-documentPropertiesCustom.xsd'],
];
/** Parts that no schema describes. */
const NOT_XML = /\.(jpe?g|png)$/;

/** Without what the schemas know nothing of: markup compatibility, and the extensions that it lets a reader ignore. */
function cleaned(xml: string): string {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (root) clean(root, new Set([COMPATIBILITY]));
  return new XMLSerializer().serializeToString(document);
}

function clean(element: Element, ignored: ReadonlySet<string | null>): void {
  const all = new Set([...ignored, ...ignorableOf(element)]);
  for (const attribute of [...element.attributes])
    if (all.has(attribute.namespaceURI)) element.removeAttributeNode(attribute);
  for (const child of elementsIn(element)) {
    clean(child, all);
    if (isCompatibility(child, 'AlternateContent')) unwrap(child);
    else if (all.has(child.namespaceURI) && !isCompatibility(child, 'Fallback')) element.removeChild(child);
  }
}

/** The namespaces whose prefixes mc:Ignorable of an element lists. */
function ignorableOf(element: Element): (string | null)[] {
  const prefixes = (element.getAttributeNS(COMPATIBILITY, 'Ignorable') ?? '').split(/\s+/u).filter(Boolean);
  return prefixes.map((prefix) => element.lookupNamespaceURI(prefix));
}

/** Puts the children of the mc:Fallback in the place of an mc:AlternateContent. */
function unwrap(alternate: Element): void {
  const fallback = elementsIn(alternate).find((child) => isCompatibility(child, 'Fallback'));
  for (const child of [...(fallback?.childNodes ?? [])]) alternate.parentNode?.insertBefore(child, alternate);
  alternate.parentNode?.removeChild(alternate);
}

const isCompatibility = (element: Element, name: string) =>
  element.namespaceURI === COMPATIBILITY && element.localName === name;

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;
const elementsIn = (element: Element): Element[] => [...element.childNodes].filter(isElement);

/** What xmllint has against a part; empty if it is valid. */
function complaints(xml: string, schema: string): string {
  const args = ['--nonet', '--noout', '--schema', schema, '-'];
  const { status, error, stderr } = spawnSync('xmllint', args, { input: xml, encoding: 'utf8' });
  if (error) throw error;
  return status === 0 ? '' : stderr.trim();
}

interface Part {
  readonly name: string;
  readonly xml: string;
}

function partsOf(file: string): Part[] {
  const bytes = readFileSync(file);
  if (file.endsWith('.xml')) return [{ name: 'word/document.xml', xml: bytes.toString() }];
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !NOT_XML.test(name));
  return entries.map(([name, data]) => ({ name, xml: new TextDecoder().decode(data) }));
}

/** Prints the line of a part, and the complaints below it; answers whether it is valid. */
function report(file: string, { name, xml }: Part, folder: string): boolean {
  const schema = SCHEMAS.find(([part]) => part.test(name))?.[1];
  const found = schema === undefined ? 'no schema for this part' : check(xml, join(folder, schema));
  console.log(`${found === '' ? 'valid  ' : 'INVALID'} ${basename(file)}  ${name}`);
  if (found !== '') console.log(found.replace(/^/gmu, '          '));
  return found === '';
}

function check(xml: string, schema: string): string {
  try {
    return complaints(cleaned(xml), schema);
  } catch (error) {
    return String(error);
  }
}

const { values, positionals } = parseArgs({ options: { xsd: { type: 'string' } }, allowPositionals: true });
const { xsd } = values;
if (xsd === undefined || positionals.length === 0) {
  console.error('usage: node scripts/validate-docx.ts --xsd DIR FILE.docx…');
  process.exitCode = 2;
} else {
  const parts = positionals.flatMap((file) => partsOf(file).map((part) => report(file, part, xsd)));
  const wrong = parts.filter((valid) => !valid).length;
  console.log(`${parts.length} parts, ${wrong} not valid`);
  process.exitCode = wrong === 0 ? 0 : 1;
}
