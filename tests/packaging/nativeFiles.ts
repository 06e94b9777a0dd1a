import type { Target } from '../../scripts/stage/targets.ts';

type Cpu = Target['cpu'];

const ELF_MACHINES: Readonly<Record<number, Cpu>> = { 62: 'x64', 183: 'arm64' };
const PE_MACHINES: Readonly<Record<number, Cpu>> = { 34404: 'x64', 43620: 'arm64' };
const MACH_O_MACHINES: Readonly<Record<number, Cpu>> = { 16777223: 'x64', 16777228: 'arm64' };

const ELF = 0x464c457f;
const MACH_O = 0xfeedfacf;
/** The letters MZ, and where the place of the rest stands. */
const DOS = 0x5a4d;
const PE_PLACE = 0x3c;

/** For which kind of computer a file was compiled, by what stands in it; undefined where it is no such file. */
export function machineOf(file: Uint8Array): { os: Target['os']; cpu: Cpu | undefined } | undefined {
  if (file.length < PE_PLACE + 4) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) === ELF) return { os: 'linux', cpu: ELF_MACHINES[view.getUint16(18, true)] };
  if (view.getUint32(0, true) === MACH_O)
    return { os: 'darwin', cpu: MACH_O_MACHINES[view.getUint32(4, true)] };
  if (view.getUint16(0, true) !== DOS) return undefined;
  return { os: 'win32', cpu: PE_MACHINES[view.getUint16(view.getUint32(PE_PLACE, true) + 4, true)] };
}

/** The minor number of the newest glibc 2 that a file of Linux asks for; 0 where it asks for none. */
export function newestGlibc(file: Uint8Array): number {
  const names = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  return Math.max(0, ...[...names.matchAll(/\0GLIBC_2\.(\d+)(?=[.\0])/gu)].map((match) => Number(match[1])));
}
