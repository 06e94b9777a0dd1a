import { createRequire } from 'node:module';
import type { Target } from '../../scripts/stage/targets.ts';

/** The part of resedit that is used here: its own types bring those of the browser into every test. */
interface Resedit {
  readonly NtExecutable: {
    readonly createEmpty: (is32Bit: boolean, isDLL: boolean) => Program;
    readonly from: (bytes: Uint8Array) => Program;
  };
  readonly NtExecutableResource: { readonly from: (program: Program) => Resources };
  readonly Resource: { readonly VersionInfo: { readonly createEmpty: () => VersionInfo } };
}
interface Program {
  readonly generate: () => ArrayBuffer;
}
interface Entry {
  readonly type: string | number;
  readonly id: string | number;
  readonly bin: ArrayBuffer;
}
interface Resources {
  readonly entries: Entry[];
  readonly outputResource: (program: Program) => void;
}
interface VersionInfo {
  lang: number;
  readonly setFileVersion: (major: number, minor: number, patch: number, build: number) => void;
  readonly setStringValues: (
    language: { readonly lang: number; readonly codepage: number },
    values: Readonly<Record<string, string>>,
  ) => void;
  readonly outputToResourceEntries: (entries: Entry[]) => void;
}

const { NtExecutable, NtExecutableResource, Resource }: Resedit = createRequire(import.meta.url)('resedit');

const MACHINE_ARM64 = 0xaa64;
/** Where the place of the header stands, and the place of the machine in that. */
const HEADER_PLACE = 0x3c;
const MACHINE_PLACE = 4;
const ENGLISH = { lang: 1033, codepage: 1200 };

/** A program of Windows with nothing in it but the description that electron-builder reads and changes. */
export function emptyWindowsProgram(cpu: Target['cpu'], version: string): Uint8Array {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  info.lang = ENGLISH.lang;
  info.setFileVersion(major, minor, patch, 0);
  info.setStringValues(ENGLISH, { FileDescription: 'Electron', ProductName: 'Electron' });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const bytes = Buffer.from(program.generate());
  if (cpu === 'arm64') bytes.writeUInt16LE(MACHINE_ARM64, bytes.readUInt32LE(HEADER_PLACE) + MACHINE_PLACE);
  return bytes;
}

/** What a program of Windows says about the archive that it loads; undefined where it says nothing. */
export function integrityIn(program: Uint8Array): unknown {
  const { entries } = NtExecutableResource.from(NtExecutable.from(program));
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  return entry && JSON.parse(Buffer.from(entry.bin).toString('utf8'));
}
