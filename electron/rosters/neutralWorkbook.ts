import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
const APP = 'docProps/app.xml';
const STYLES = 'xl/styles.xml';
const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook as the library wrote it, with neither author nor time in it, nor in its zip, so that the same cells give the same bytes;
 * and with quotePrefix, which the library does not know, on the styles that are marked by a protection.
 */
export function neutralWorkbook(bytes: Uint8Array, title: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, rewritten(name, data, title)]);
  const entries: Zippable = Object.fromEntries(parts);
  // The first moment of a zip's clock, which knows no zone.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

function rewritten(name: string, data: Uint8Array, title: string): Uint8Array {
  if (name === CORE)
    return strToU8(
      `${DECLARATION}<cp:coreProperties ${NAMESPACES}><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
    );
  if (name === APP) return strToU8(`${DECLARATION}<Properties xmlns="${PROPERTIES}"/>`);
  if (name === STYLES) return strToU8(strFromU8(data).replaceAll('applyProtection="1"', 'quotePrefix="1"'));
  return data;
}

const escaped = (text: string) => text.replace(/[&<>]/gu, (character) => `&#${character.charCodeAt(0)};`);
