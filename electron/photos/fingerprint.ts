import { sharp } from './imageEngine.ts';
import type { RawPicture } from './picture.ts';

const SIDE = 8;
/** One field more than bits, so that each has a neighbour. */
const FIELDS = SIDE + 1;

/** Fields that differ less (0 to 255) are noise: a picture without contrast looks like every other such one. */
const LEAST_CONTRAST = 8;

/** The 128 bits of shared/photo/facts.ts as hex (a difference hash, across and down); null for a picture without contrast. */
export async function fingerprint({ data, ...raw }: RawPicture): Promise<string | null> {
  const gray = await sharp(data, { raw })
    .resize({ width: FIELDS, height: FIELDS, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  const at = (column: number, row: number) => gray[row * FIELDS + column] ?? 0;
  if (Math.max(...gray) - Math.min(...gray) < LEAST_CONTRAST) return null;
  const bits = Array.from({ length: SIDE * SIDE }, (_, index) => {
    const [column, row] = [index % SIDE, Math.floor(index / SIDE)];
    return [at(column, row) < at(column + 1, row), at(row, column) < at(row, column + 1)] as const;
  });
  return [0, 1].map((way) => hex(bits.map((pair) => pair[way] ?? false))).join('');
}

function hex(bits: readonly boolean[]): string {
  const digits = bits.map((bit) => (bit ? '1' : '0')).join('');
  return BigInt(`0b${digits}`)
    .toString(16)
    .padStart(bits.length / 4, '0');
}
