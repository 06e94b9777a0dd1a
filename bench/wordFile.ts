import { strFromU8, unzipSync } from 'fflate';

export const DOCUMENT_PART = 'word/document.xml';
export const RELATIONS_PART = 'word/_rels/document.xml.rels';

/** A picture of a Word file: its bytes, and the size it is printed in (EMU, 914,400 to the inch). */
export interface WordPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What a reader of a Word file sees, without its look: the paragraphs, empty ones too, and the pictures. */
export interface WordFile {
  readonly paragraphs: readonly string[];
  readonly pictures: readonly WordPicture[];
}

/** Reads a docx. Throws if it is no zip, has no document, or a picture leads nowhere. */
export function readWordFile(docx: Uint8Array): WordFile {
  const parts = unzipSync(docx);
  const xml = partText(parts, DOCUMENT_PART);
  const targets = relationTargets(partText(parts, RELATIONS_PART));
  return {
    paragraphs: matches(xml, /<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>.*?<\/w:p>/gs).map(paragraphText),
    pictures: matches(xml, /<w:drawing>.*?<\/w:drawing>/gs).map((drawing) =>
      picture(drawing, parts, targets),
    ),
  };
}

/** A part of an unzipped Word file as text. */
export function partText(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const bytes = parts[name];
  if (!bytes) throw new Error(`no ${name} in the Word file`);
  return strFromU8(bytes);
}

function paragraphText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => plain(text ?? '')).join('');
}

function picture(
  drawing: string,
  parts: Readonly<Record<string, Uint8Array>>,
  targets: ReadonlyMap<string, string>,
): WordPicture {
  const target = targets.get(attribute(drawing, 'r:embed')) ?? 'nothing';
  const bytes = parts[target.startsWith('/') ? target.slice(1) : `word/${target}`];
  if (!bytes) throw new Error(`a picture leads to ${target}, which is not in the Word file`);
  const extent = /<wp:extent[^>]*>/.exec(drawing)?.[0] ?? '';
  return { bytes, width: Number(attribute(extent, 'cx')), height: Number(attribute(extent, 'cy')) };
}

/** Where each relation leads, by its id. */
function relationTargets(xml: string): ReadonlyMap<string, string> {
  return new Map(
    matches(xml, /<Relationship .*?>/gs).map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
}

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([match]) => match);

function attribute(xml: string, name: string): string {
  return plain(new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (xml: string) =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
