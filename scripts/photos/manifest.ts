import { PHOTO_TYPES, type PhotoType } from '../../shared/photo/fileKinds.ts';
import type { PhotoSize } from '../../shared/photo/layout.ts';

/** A file that a manifest describes. */
export interface Described {
  /** Relative to the manifest's folder. */
  readonly path: string;
  readonly what: string;
  /** Nothing is wrong with a sound photo. */
  readonly isSound: boolean;
}

/** What the intake must find out about a sound photo. */
export interface Expected {
  readonly type: PhotoType;
  readonly size: PhotoSize;
  /** The EXIF orientation that is applied; a HEIF is turned by its own box instead. */
  readonly orientation: number;
  readonly frames: number;
  readonly takenAt: string | null;
  /** The stem of the file that it must look like. */
  readonly looksLike: string | null;
}

const COLUMNS = ['path', 'what_it_is', 'what_is_wrong'] as const;
const NOTHING = '-';

/** The rows of a manifest: a table with tabs between the cells, its columns named in the first line. */
export function readManifest(text: string): readonly Described[] {
  const [head = '', ...lines] = text.split(/\r?\n/u).filter((line) => line !== '');
  const places = COLUMNS.map((name) => head.split('\t').indexOf(name));
  const missing = COLUMNS.find((_, at) => (places[at] ?? -1) < 0);
  if (missing !== undefined) throw new Error(`the manifest has no column ${missing}`);
  return lines.map((line) => {
    const cells = line.split('\t');
    const [path = '', what = '', wrong = ''] = places.map((at) => cells[at]);
    return { path, what, isSound: wrong === NOTHING };
  });
}

/** What a description such as “JPEG, 2576x1932, EXIF orientation 6, taken 2019:09:26 16:38:00” asks of the intake. */
export function expectedOf({ path, what }: Described): Expected {
  const [, name = '', width, height] = /^(?:Extended )?(\w+), (\d+)x(\d+)/u.exec(what) ?? [];
  const type = typeNamed(name);
  if (type === undefined) throw new Error(`the manifest does not say what ${path} is: ${what}`);
  const isHeif = type === 'heif' || type === 'avif';
  const orientation = isHeif ? 1 : Number(found(what, /(?<!no )EXIF orientation (\d)/u) ?? 1);
  const stored = { widthPx: Number(width), heightPx: Number(height) };
  const isLying = isHeif ? /irot (?:90|270)/u.test(what) : orientation >= 5;
  const time = /taken (\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/u.exec(what);
  return {
    type,
    size: isLying ? { widthPx: stored.heightPx, heightPx: stored.widthPx } : stored,
    orientation,
    frames: Number(found(what, /(\d+) pages\/frames/u) ?? 1),
    takenAt: time ? `${time.slice(1, 4).join('-')}T${time[4]}` : null,
    looksLike: found(what, /must look the same as (\S+)/u) ?? null,
  };
}

const found = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1];

function typeNamed(name: string): PhotoType | undefined {
  const lower = name.toLowerCase();
  return PHOTO_TYPES.find((type) => type === (lower === 'heic' ? 'heif' : lower));
}
