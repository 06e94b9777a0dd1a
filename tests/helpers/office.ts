import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser, type Element } from '@xmldom/xmldom';

/** For one call with all its documents: LibreOffice alone takes seconds to start (ms). */
const OFFICE_LIMIT = 180_000;
const POPPLER_LIMIT = 60_000;

/** Fonts of Windows that Debian has not, and what stands for them so that pages look natural. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  宋体: 'Noto Serif CJK SC',
  仿宋: 'Noto Serif CJK SC',
  楷体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
};

/** A word on a page; lengths in mm from the upper left corner. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page: its size in mm, its text in the order of its drawing, its words in their places, its picture. */
export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly picture: PagePicture;
}

/** RGB pixels of a page. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly pxPerMm: number;
  readonly rgb: Uint8Array;
}

/** Word files as PDF, all by one start of LibreOffice, in their order. */
export const wordToPdf = (documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> =>
  converted(documents, 'pdf');

/** Word files as LibreOffice saves them again as docx, likewise; `from`: the ending that they have. */
export const savedAgain = (
  documents: readonly Uint8Array[],
  from: 'docx' | 'doc' = 'docx',
): Promise<readonly Uint8Array[]> => converted(documents, 'docx', from);

/** Word files as it saves them in an older format, likewise. */
export const savedAs = (
  documents: readonly Uint8Array[],
  to: 'doc' | 'rtf',
): Promise<readonly Uint8Array[]> => converted(documents, to);

/** An Excel workbook as PDF. */
export const workbookToPdf = (workbook: Uint8Array): Promise<readonly Uint8Array[]> =>
  converted([workbook], 'pdf', 'xlsx');

async function converted(
  documents: readonly Uint8Array[],
  to: 'pdf' | 'docx' | 'doc' | 'rtf',
  from: 'docx' | 'doc' | 'xlsx' = 'docx',
): Promise<readonly Uint8Array[]> {
  return inTempFolder(async (folder) => {
    const made = join(folder, 'made');
    const names = documents.map((_, at) => `form${at}`);
    await Promise.all(documents.map((bytes, at) => writeFile(join(folder, `${names[at]}.${from}`), bytes)));
    const fonts = join(folder, 'fonts.conf');
    await writeFile(fonts, fontSettings());
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        to,
        '--outdir',
        made,
        ...names.map((name) => join(folder, `${name}.${from}`)),
      ],
      OFFICE_LIMIT,
      { ...process.env, FONTCONFIG_FILE: fonts },
    );
    return Promise.all(names.map((name) => readFile(join(made, `${name}.${to}`))));
  });
}

function fontSettings(): string {
  const rules = Object.entries(SUBSTITUTES).map(
    ([font, substitute]) =>
      `<match target="pattern"><test qual="any" name="family"><string>${font}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${substitute}</string></edit></match>`,
  );
  // The place of the system's own settings, as fontconfig itself has it; elsewhere there is no such file.
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  return `<?xml version="1.0"?><fontconfig>${system}${rules.join('')}</fontconfig>`;
}

/** The pages of a PDF, drawn at so many dots to the inch. */
export async function pagesOf(pdf: Uint8Array, dpi = 100): Promise<readonly Page[]> {
  return inTempFolder(async (folder) => {
    const file = join(folder, 'in.pdf');
    await writeFile(file, pdf);
    const pictures = join(folder, 'pages');
    await mkdir(pictures);
    const [boxes, raw] = await Promise.all([
      run('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-'], POPPLER_LIMIT),
      run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], POPPLER_LIMIT),
      run('pdftoppm', ['-r', String(dpi), file, join(pictures, 'page')], POPPLER_LIMIT),
    ]);
    const names = (await readdir(pictures)).sort();
    // A form feed ends every page.
    const texts = raw.split('\f');
    const pages = elementsOf(new DOMParser().parseFromString(boxes, 'text/xml').documentElement, 'page');
    if (pages.length !== names.length) throw new Error(`${pages.length} pages, ${names.length} pictures`);
    return Promise.all(
      pages.map(async (page, at) => ({
        ...sizeOf(page),
        text: texts[at] ?? '',
        words: elementsOf(page, 'word').map(placed),
        picture: pictureOf(await readFile(join(pictures, names[at] ?? '')), dpi),
      })),
    );
  });
}

const MM_PER_PT = 25.4 / 72;
const mmIn = (element: Element, name: string) => Number(element.getAttribute(name)) * MM_PER_PT;

const sizeOf = (page: Element) => ({ widthMm: mmIn(page, 'width'), heightMm: mmIn(page, 'height') });

const placed = (word: Element): PlacedWord => ({
  text: word.textContent ?? '',
  left: mmIn(word, 'xMin'),
  top: mmIn(word, 'yMin'),
  right: mmIn(word, 'xMax'),
  bottom: mmIn(word, 'yMax'),
});

const elementsOf = (parent: Element | null, name: string): readonly Element[] =>
  parent === null ? [] : [...parent.getElementsByTagName(name)];

/** The pixels of a PPM, the form in which poppler gives them without packing: three lines of text, then the bytes. */
function pictureOf(ppm: Uint8Array, dpi: number): PagePicture {
  const head = /^P6\n(\d+) (\d+)\n255\n/u.exec(Buffer.from(ppm.subarray(0, 40)).toString('latin1'));
  if (head === null) throw new Error('not a picture of poppler');
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    pxPerMm: dpi / 25.4,
    rgb: ppm.subarray(head[0].length),
  };
}

async function inTempFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbiaotong-office-'));
  try {
    return await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * The standard output of a program. It runs in a group of its own, and after the time limit the whole group is killed:
 * soffice is a script that starts others.
 */
function run(
  program: string,
  args: readonly string[],
  limit: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const grouped = process.platform !== 'win32';
  const child = spawn(program, args, { env, detached: grouped, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const timer = setTimeout(() => {
    if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  }, limit);
  child.on('error', reject);
  child.on('close', (code, signal) => {
    clearTimeout(timer);
    if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
    else reject(new Error(`${program}: ${signal ?? `exit ${code}`}\n${Buffer.concat(complaints)}`));
  });
  return promise;
}
