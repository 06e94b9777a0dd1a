/** A text as it stands in XML, between tags and in attributes. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
