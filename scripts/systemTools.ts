import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A program that tests need and npm does not bring. */
type Tool = {
  readonly name: string;
  /** Names under which it stands in the PATH; the first found is taken. */
  readonly programs: readonly string[];
  /** The environment variable with which a person names the program; tests read it too. */
  readonly variable?: string;
  /** Where the installers of macOS and Windows put it, outside the PATH. */
  readonly places: readonly string[];
  readonly debian: readonly string[];
  readonly brew: string;
};

const MAC_OFFICE = '/Applications/LibreOffice.app/Contents/MacOS';
const WINDOWS_OFFICE = 'C:\\Program Files\\LibreOffice\\program';

const TOOLS: readonly Tool[] = [
  {
    name: 'Chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    variable: 'CHROMIUM_PATH',
    debian: ['chromium'],
    brew: '--cask google-chrome',
  },
  {
    name: 'LibreOffice (soffice)',
    programs: ['soffice'],
    places: [join(MAC_OFFICE, 'soffice'), `${WINDOWS_OFFICE}\\soffice.exe`],
    debian: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
    brew: '--cask libreoffice',
  },
  ...['pdftoppm', 'pdftotext'].map((program) => ({
    name: `Poppler (${program})`,
    programs: [program],
    places: [],
    debian: ['poppler-utils'],
    brew: 'poppler',
  })),
  { name: 'xmllint', programs: ['xmllint'], places: [], debian: ['libxml2-utils'], brew: 'libxml2' },
  { name: 'heif-enc', programs: ['heif-enc'], places: [], debian: ['libheif-examples'], brew: 'libheif' },
  // Reads zips and mails by code that has nothing to do with ours.
  {
    name: 'Python 3',
    programs: ['python3', 'python'],
    variable: 'PYTHON_PATH',
    places: [],
    debian: ['python3'],
    brew: 'python',
  },
];

/** Windows and macOS have Chinese fonts of their own, and no fontconfig to ask. */
const CHINESE_FONT: Tool = {
  name: 'a Chinese font (fc-list :lang=zh-cn)',
  programs: ['fc-list'],
  places: [],
  debian: ['fonts-noto-cjk', 'fontconfig'],
  brew: '',
};

const OFFICE_PARTS = [
  { name: 'LibreOffice Writer', library: 'libswlo.so', debian: 'libreoffice-writer-nogui' },
  { name: 'LibreOffice Calc', library: 'libsclo.so', debian: 'libreoffice-calc-nogui' },
] as const;

type Place = { readonly tool: Tool; readonly place: string | undefined };

/** What a person, or apt-get, needs to know of a tool that is not there. */
export type Missing = Pick<Tool, 'name' | 'debian' | 'brew'>;

export type ToolSearch = {
  readonly missing: readonly Missing[];
  /** The environment in which tests find those that are there. */
  readonly env: NodeJS.ProcessEnv;
};

/** Looks for every tool where its variable says, in the PATH of `env`, and in the usual places. */
export function findTools(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): ToolSearch {
  const places = TOOLS.map((tool) => ({ tool, place: locate(tool, env, platform) }));
  const missing = [
    ...places.filter(({ place }) => place === undefined).map(({ tool }) => tool),
    ...places.flatMap(({ tool, place }) =>
      tool.programs.includes('soffice') ? missingOfficeParts(place) : [],
    ),
    ...(platform === 'linux' && !hasChineseFont(env) ? [CHINESE_FONT] : []),
  ];
  return { missing, env: environmentOf(places, env) };
}

function locate(tool: Tool, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const own = tool.variable === undefined ? undefined : env[tool.variable];
  // A place that a person names is not replaced by another one behind his back.
  if (own !== undefined && own !== '') return programAt(own);
  const endings = platform === 'win32' ? ['.exe', '.cmd', '.bat', '.com'] : [''];
  const inPath = pathFolders(env).flatMap((folder) =>
    tool.programs.flatMap((program) => endings.map((ending) => join(folder, program + ending))),
  );
  return [...inPath, ...tool.places].map(programAt).find((place) => place !== undefined);
}

function programAt(place: string): string | undefined {
  try {
    accessSync(place, constants.X_OK);
    return statSync(place).isFile() ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Debian packs the parts of LibreOffice one by one, and soffice starts without them. Other builds have them all. */
function missingOfficeParts(soffice: string | undefined): Missing[] {
  if (soffice === undefined) return [];
  const folder = dirname(realpathSync(soffice));
  if (!existsSync(join(folder, 'soffice.bin')) || !existsSync(join(folder, 'libmergedlo.so'))) return [];
  return OFFICE_PARTS.filter((part) => !existsSync(join(folder, part.library))).map((part) => ({
    name: part.name,
    debian: [part.debian],
    brew: '--cask libreoffice',
  }));
}

function hasChineseFont(env: NodeJS.ProcessEnv): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn'], { env, encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

/** Windows writes the name as Path. */
function pathName(env: NodeJS.ProcessEnv): string {
  return Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
}

function pathFolders(env: NodeJS.ProcessEnv): string[] {
  return (env[pathName(env)] ?? '').split(delimiter).filter((folder) => folder !== '');
}

/** Adds to `env` what lets the tests find the tools: variables, and folders that are not in the PATH yet. */
function environmentOf(places: readonly Place[], env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...env };
  const path = pathFolders(env);
  for (const { tool, place } of places) {
    if (place === undefined) continue;
    if (tool.variable !== undefined) result[tool.variable] = place;
    else if (!path.includes(dirname(place))) path.push(dirname(place));
  }
  result[pathName(env)] = path.join(delimiter);
  return result;
}
