import fc from 'fast-check';
import { SOUND_PHOTOS, type SoundPhoto } from './soundPhotos.ts';

/** What can happen to a file on its way; places and lengths are parts of it, 0 to 1. */
type Damage =
  | { readonly kind: 'bits'; readonly flips: readonly (readonly [at: number, bit: number])[] }
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'hole'; readonly at: number; readonly length: number }
  | { readonly kind: 'filled'; readonly at: number; readonly length: number; readonly byte: number }
  | { readonly kind: 'moved'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'number'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'head'; readonly of: SoundPhoto; readonly bytes: number }
  | { readonly kind: 'tail'; readonly of: SoundPhoto; readonly at: number };

/** A photo that was sound, and what happened to it in order. */
export interface BrokenPhoto {
  readonly of: SoundPhoto;
  readonly damages: readonly Damage[];
}

const PARTS = 1_000_000;

/** Evenly drawn, without the bias to the bounds of other draws: most files would be empty or have no head. */
const between = (min: number, max: number) =>
  fc.noBias(fc.integer({ min: min * PARTS, max: max * PARTS })).map((number) => number / PARTS);
const part = (max: number) => between(0, max);
/** As often in the first bytes, where everything is declared, as anywhere. */
const place = fc.oneof(part(0.04), part(0.2), part(1), part(1));
const length = fc.oneof(part(0.002), part(0.2));
const name = fc.constantFrom(...SOUND_PHOTOS);

/** What readers stumble over in the place of a size, a count or an offset. */
const oddNumber = fc.constantFrom(
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0x7f, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0, 0, 0xff, 0xff],
  [0xff, 0xff, 0, 0],
  [0xff, 0xff],
  [0, 0],
  [0x80, 0],
);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constant('bits' as const),
    flips: fc.array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('end' as const), at: fc.oneof(part(1), between(0.96, 1)) }),
  fc.record({ kind: fc.constant('hole' as const), at: place, length }),
  fc.record({
    kind: fc.constant('filled' as const),
    at: place,
    length,
    byte: fc.constantFrom(0, 0x20, 0x80, 0xff),
  }),
  fc.record({ kind: fc.constant('moved' as const), at: place, length, to: place }),
  fc.record({ kind: fc.constant('number' as const), at: place, bytes: oddNumber }),
  fc.record({ kind: fc.constant('head' as const), of: name, bytes: fc.integer({ min: 4, max: 80 }) }),
  fc.record({ kind: fc.constant('tail' as const), of: name, at: place }),
);

/** Small photos of every kind: bits flipped, bytes cut, blocks moved, heads and tails of others. */
export const brokenPhoto: fc.Arbitrary<BrokenPhoto> = fc.record({
  of: name,
  damages: fc.array(damage, { minLength: 1, maxLength: 3 }),
});

/** The bytes of a broken photo. */
export function bytesOf(
  sound: Readonly<Record<SoundPhoto, Uint8Array>>,
  { of, damages }: BrokenPhoto,
): Uint8Array {
  return damages.reduce((bytes, each) => damaged(bytes, each, sound), Uint8Array.from(sound[of]));
}

function damaged(
  bytes: Uint8Array<ArrayBuffer>,
  damage: Damage,
  sound: Readonly<Record<SoundPhoto, Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const at = (part: number) => Math.floor(part * Math.max(bytes.length - 1, 0));
  const end = ({ at: from, length }: { readonly at: number; readonly length: number }) =>
    at(from) + Math.max(1, Math.floor(length * bytes.length));
  switch (damage.kind) {
    case 'bits': {
      const flipped = Uint8Array.from(bytes);
      for (const [place, bit] of damage.flips) flipped[at(place)] = (flipped[at(place)] ?? 0) ^ (1 << bit);
      return flipped;
    }
    case 'end':
      return bytes.slice(0, at(damage.at));
    case 'hole':
      return joined(bytes.subarray(0, at(damage.at)), bytes.subarray(end(damage)));
    case 'filled':
      return Uint8Array.from(bytes).fill(damage.byte, at(damage.at), end(damage));
    case 'moved': {
      const block = bytes.subarray(at(damage.at), end(damage));
      const others = joined(bytes.subarray(0, at(damage.at)), bytes.subarray(end(damage)));
      const to = Math.floor(damage.to * others.length);
      return joined(others.subarray(0, to), block, others.subarray(to));
    }
    case 'number':
      return joined(
        bytes.subarray(0, at(damage.at)),
        Uint8Array.from(damage.bytes),
        bytes.subarray(at(damage.at) + damage.bytes.length),
      );
    case 'head':
      return joined(sound[damage.of].subarray(0, damage.bytes), bytes.subarray(damage.bytes));
    case 'tail': {
      const other = sound[damage.of];
      return joined(bytes.subarray(0, at(damage.at)), other.subarray(Math.floor(damage.at * other.length)));
    }
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat(parts));
