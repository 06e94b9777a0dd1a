import { type Relation, relationsIn, relationsOwner } from './relations.ts';
import { Unreadable } from './unreadable.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { isXml, unzip, type ZipFiles } from './zip.ts';

export const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE = '';

/** A Word file opened: every part of XML in it parsed, so that none is damaged unseen. */
export interface WordPackage {
  readonly files: ZipFiles;
  readonly xml: ReadonlyMap<string, XmlElement>;
  /** The name of the part with the text. */
  readonly main: string;
  readonly relationsOf: (part: string) => readonly Relation[];
}

/**
 * Opens a Word file from whoever it comes. Throws Unreadable: failures of the zip, of the XML, `notWord` where nothing says which
 * part is the document.
 */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const files = await unzip(bytes);
  const xml = new Map<string, XmlElement>();
  for (const [name, content] of files) if (isXml(name)) xml.set(name, parseXml(content, name));
  const relations = new Map<string, readonly Relation[]>();
  for (const [name, root] of xml) {
    const owner = relationsOwner(name);
    if (owner !== undefined) relations.set(owner, relationsIn(root, owner));
  }
  const main = relations.get(PACKAGE)?.find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined || !xml.has(main) || !files.has(CONTENT_TYPES)) throw new Unreadable('notWord');
  return { files, xml, main, relationsOf: (part) => relations.get(part) ?? [] };
}
