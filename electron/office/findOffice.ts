import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A machine to be searched; the present one unless a test says otherwise. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Environment;
  readonly home: string;
}

const HERE: Machine = { platform: process.platform, environment: process.env, home: homedir() };

/** The program of LibreOffice, looked for in the PATH and where its installers put it; undefined where it is not. */
export async function findOffice(machine: Machine = HERE): Promise<string | undefined> {
  for (const place of [...inPath(machine), ...(await usualPlaces(machine))]) {
    if (await isProgram(place)) return place;
  }
  return undefined;
}

/** soffice.com waits for the end of the program, soffice.exe need not. */
const programNames = (platform: NodeJS.Platform): readonly string[] =>
  platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

function inPath({ platform, environment }: Machine): readonly string[] {
  const name = Object.keys(environment).find((each) => each.toUpperCase() === 'PATH') ?? 'PATH';
  // A relative folder would be another one wherever the program is started.
  const folders = (environment[name] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.flatMap((folder) => programNames(platform).map((program) => join(folder, program)));
}

async function usualPlaces({ platform, environment, home }: Machine): Promise<readonly string[]> {
  switch (platform) {
    case 'win32': {
      const { ProgramFiles, ProgramW6432, 'ProgramFiles(x86)': older, LOCALAPPDATA } = environment;
      const own = LOCALAPPDATA && join(LOCALAPPDATA, 'Programs');
      const folders = [ProgramFiles, ProgramW6432, older, own].filter((folder) => folder !== undefined);
      return folders.flatMap((folder) =>
        programNames(platform).map((program) => join(folder, 'LibreOffice', 'program', program)),
      );
    }
    case 'darwin':
      return ['/', home].map((root) => join(root, 'Applications/LibreOffice.app/Contents/MacOS/soffice'));
    default: {
      // The packages of its makers lie in a folder that names the version: /opt/libreoffice25.8.
      const versions = (await readdir('/opt').catch(() => [])).filter((name) => /^libreoffice/u.test(name));
      const folders = ['/usr/lib/libreoffice', '/usr/lib64/libreoffice'];
      return [...folders, ...versions.map((name) => join('/opt', name))].map((folder) =>
        join(folder, 'program', 'soffice'),
      );
    }
  }
}

async function isProgram(place: string): Promise<boolean> {
  try {
    await access(place, constants.X_OK);
    return (await stat(place)).isFile();
  } catch {
    return false;
  }
}
