import type { FormDefinition } from '../../shared/form/definition.ts';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/**
 * The core properties of a file in the place of those that the library writes: the title only, no author, no time,
 * so that nothing of the machine leaves it and the same form gives the same part.
 */
export function coreProperties({ title }: FormDefinition): { readonly path: string; readonly data: string } {
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${NAMESPACES}><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
  };
}

const escapeXml = (text: string) => text.replace(/[&<>]/gu, (character) => `&#${character.charCodeAt(0)};`);
