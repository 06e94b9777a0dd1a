import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** One place in the source that breaks a rule: the file, and the sentence that says why. */
export type Violation = { readonly file: string; readonly problem: string };

/** A file by its path from the project's folder, with forward slashes. */
export type Source = { readonly file: string; readonly text: string };

type Facts = {
  /** What the file imports in any way that the language has; undefined where it is computed. */
  readonly imports: readonly (string | undefined)[];
  readonly hasDefaultExport: boolean;
  readonly texts: readonly string[];
  /** Numbers, without those that only turn one unit into another (x / 1000). */
  readonly numbers: readonly number[];
};

const DOORS: readonly string[] = ['electron/main.ts', 'electron/host.ts', 'electron/cli.ts'];
const ELECTRON_FOLDERS: readonly string[] = ['electron/shell', 'electron/preload'];
/** Values in, bytes out: no disk, no database, no window. */
const PURE_FOLDERS: readonly string[] = ['electron/documents', 'electron/rosters'];
/** Packages are larger than the memory: they go from disk to disk. What they may reach besides themselves, as folders of electron/. */
const PACKAGES = 'electron/packages';
const PACKAGES_REACH: readonly string[] = ['electron/files', 'electron/workers'];
const PURE_BUILTINS: readonly string[] = [
  'assert',
  'buffer',
  'crypto',
  'events',
  'path',
  'path/posix',
  'stream',
  'stream/promises',
  'string_decoder',
  'url',
  'util',
  'zlib',
];
const DATABASE_LIBRARIES: readonly string[] = [
  'better-sqlite3',
  'node:sqlite',
  'node:fs',
  'node:fs/promises',
  'node:path',
];
/** Libraries of the Node side, beside the dependencies of package.json. */
const NODE_LIBRARIES: readonly string[] = [
  'electron',
  'better-sqlite3',
  'docx',
  'exceljs',
  'sharp',
  'nodemailer',
];

/** Pure ones, which run in the window as in Node: schemas, hashes, the comparison of two sequences. */
const SHARED_LIBRARIES: readonly string[] = ['zod', '@noble/hashes', 'diff'];

/** What the notice says is read from its pack; in code it would be said twice. */
const NOTICE_TEXTS: readonly RegExp[] = [/czkxkepubu/i, /10\s*月\s*9\s*日/];
const NOTICE_NUMBERS: readonly number[] = [3000, 1000];
const NOTICE_NUMBER_TEXTS = /\b(3,?000|1,?000)\b/;
const FOLDERS_WITHOUT_NOTICE_NUMBERS: readonly string[] = ['shared', 'electron/documents'];

/** Every rule of the project's imports, for one file. `dependencies` are the names in package.json. */
export function checkSource(source: Source, dependencies: readonly string[]): Violation[] {
  const facts = factsOf(source);
  const problems = [
    ...facts.imports.map((name) => importProblem(source.file, name, dependencies)),
    facts.hasDefaultExport ? 'has a default export' : undefined,
    /(^|\/)index\.tsx?$/.test(source.file) ? 'is a barrel: name the file for what is in it' : undefined,
    ...facts.texts.map((text) => textProblem(source.file, text)),
    ...facts.numbers.map((number) => numberProblem(source.file, number)),
  ];
  return problems
    .filter((problem) => problem !== undefined)
    .map((problem) => ({ file: source.file, problem }));
}

function importProblem(
  file: string,
  name: string | undefined,
  dependencies: readonly string[],
): string | undefined {
  if (name === undefined) return 'imports something computed, which no check can follow';
  const allowed = name.startsWith('.')
    ? mayReach(file, posix.join(posix.dirname(file), name))
    : mayLoad(file, name, dependencies);
  return allowed ? undefined : `may not import ${name}`;
}

/** Whether a file may import another file of the project. */
function mayReach(file: string, target: string): boolean {
  if (DOORS.includes(target)) return false;
  const [side] = file.split('/');
  if (isIn(target, 'shared')) return true;
  if (side === 'shared') return false;
  if (isIn(file, PACKAGES)) return [PACKAGES, ...PACKAGES_REACH].some((folder) => isIn(target, folder));
  const own = ownFolder(file);
  if (own !== undefined) return isIn(target, own);
  return side !== undefined && (isIn(target, side) || isIn(target, 'resources'));
}

/** The folder that a file of a closed folder may not leave, except for shared. */
function ownFolder(file: string): string | undefined {
  return [...PURE_FOLDERS, 'electron/database'].find((folder) => isIn(file, folder));
}

/** Whether a file may import a library or a part of Node. */
function mayLoad(file: string, name: string, dependencies: readonly string[]): boolean {
  const library = libraryOf(name);
  if (isIn(file, 'shared')) return SHARED_LIBRARIES.includes(library);
  if (isIn(file, 'renderer')) {
    const ofNode = [...NODE_LIBRARIES, ...dependencies.filter((dependency) => dependency !== 'zod')];
    return !isBuiltin(name) && !ofNode.includes(library);
  }
  if (library === 'electron') return ELECTRON_FOLDERS.some((folder) => isIn(file, folder));
  if (isIn(file, 'electron/database')) return DATABASE_LIBRARIES.includes(name);
  if (isIn(file, PACKAGES)) return library !== 'better-sqlite3' && name !== 'node:sqlite';
  if (!PURE_FOLDERS.some((folder) => isIn(file, folder))) return true;
  return isBuiltin(name) ? PURE_BUILTINS.includes(withoutPrefix(name)) : library !== 'better-sqlite3';
}

function textProblem(file: string, text: string): string | undefined {
  const numbersToo = FOLDERS_WITHOUT_NOTICE_NUMBERS.some((folder) => isIn(file, folder));
  const patterns = numbersToo ? [...NOTICE_TEXTS, NOTICE_NUMBER_TEXTS] : NOTICE_TEXTS;
  const found = patterns.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
  return found === undefined ? undefined : `says what only the notice pack may say: ${found}`;
}

function numberProblem(file: string, number: number): string | undefined {
  const here = FOLDERS_WITHOUT_NOTICE_NUMBERS.some((folder) => isIn(file, folder));
  return here && NOTICE_NUMBERS.includes(number) ? `has a limit of the notice in it: ${number}` : undefined;
}

function isIn(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function withoutPrefix(name: string): string {
  return name.replace(/^node:/, '');
}

/** "@scope/name/part" is a part of the library "@scope/name". */
function libraryOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Reads a file with the parser that Vite itself uses. */
export function factsOf(source: Source): Facts {
  const { program, errors } = parseSync(source.file, source.text);
  if (errors.length > 0) throw new Error(`${source.file} cannot be parsed: ${errors[0]?.message}`);
  const imports: (string | undefined)[] = [];
  const texts: string[] = [];
  const numbers = new Map<number, number>();
  let hasDefaultExport = false;
  new Visitor({
    ImportDeclaration: (node) => void imports.push(node.source.value),
    ExportAllDeclaration: (node) => void imports.push(node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) imports.push(node.source.value);
      if (node.specifiers.some((specifier) => nameOf(specifier.exported) === 'default'))
        hasDefaultExport = true;
    },
    ExportDefaultDeclaration: () => {
      hasDefaultExport = true;
    },
    ImportExpression: (node) => void imports.push(textOf(node.source)),
    TSImportType: (node) => void imports.push(textOf(node.source)),
    TSExternalModuleReference: (node) => void imports.push(textOf(node.expression)),
    CallExpression: (node) => {
      if (isRequire(node.callee)) imports.push(textOf(node.arguments[0]));
    },
    Literal: (node) => {
      if (typeof node.value === 'string') texts.push(node.value);
      if (typeof node.value === 'number') numbers.set(node.start, node.value);
    },
    TemplateElement: (node) => void texts.push(node.value.cooked ?? node.value.raw),
    JSXText: (node) => void texts.push(node.value),
    'BinaryExpression:exit': (node) => {
      if (!['*', '/', '%'].includes(node.operator)) return;
      for (const side of [node.left, node.right]) if (side.type === 'Literal') numbers.delete(side.start);
    },
  }).visit(program);
  return { imports, hasDefaultExport, texts, numbers: [...numbers.values()] };
}

type AnyNode = { readonly type: string };

function textOf(node: AnyNode | undefined): string | undefined {
  return node !== undefined && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}

function nameOf(node: AnyNode): string | undefined {
  return 'name' in node && typeof node.name === 'string' ? node.name : textOf(node);
}

/** require(…) and process.getBuiltinModule(…) load a module without the word import. */
function isRequire(callee: AnyNode): boolean {
  if (nameOf(callee) === 'require') return true;
  if (!('property' in callee)) return false;
  return ['getBuiltinModule', 'require'].includes(nameOf(callee.property as AnyNode) ?? '');
}
