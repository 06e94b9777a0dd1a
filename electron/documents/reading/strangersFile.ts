import { attributeOf, elementsOf } from './elements.ts';
import { CONTENT_TYPES, openPackage, type WordPackage } from './openPackage.ts';
import { Unreadable } from './unreadable.ts';

/** What an Office file that is locked by a password is packed in, and the name in it that says so (UTF-16). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Opens a Word file that somebody else made. Throws Unreadable: as openPackage, `encrypted`, `macro`. */
export async function openStrangersFile(bytes: Uint8Array): Promise<WordPackage> {
  if (isEncryptedOffice(bytes)) throw new Unreadable('encrypted');
  const file = await openPackage(bytes);
  if (hasMacros(file)) throw new Unreadable('macro');
  return file;
}

/** Whether a file is an Office file that is locked by a password. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  const isOle = OLE.every((byte, at) => bytes[at] === byte);
  return isOle && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
}

const MACRO_PARTS = /vbaProject|vbaData/iu;
const MACRO_TYPES = /macroEnabled|vbaProject/iu;

function hasMacros({ files, xml }: WordPackage): boolean {
  const types = xml.get(CONTENT_TYPES);
  const typed = types
    ? elementsOf(types).some((type) => MACRO_TYPES.test(attributeOf(type, 'none:ContentType') ?? ''))
    : false;
  return typed || [...files.keys()].some((name) => MACRO_PARTS.test(name));
}
