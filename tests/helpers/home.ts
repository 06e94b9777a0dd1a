import { vi } from 'vitest';
import { temporaryFolder } from './folders.ts';

/** A home folder of its own for the running test, with no other place named for the Word files; whoever asks unstubs. */
export async function temporaryHome(): Promise<string> {
  const home = await temporaryFolder();
  for (const name of ['HOME', 'USERPROFILE']) vi.stubEnv(name, home);
  for (const name of ['JIANBIAO_OUTPUT_DIR', 'XDG_CONFIG_HOME']) vi.stubEnv(name, '');
  return home;
}
