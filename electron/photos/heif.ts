import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { tiffCanvas } from './tiffCanvas.ts';

/** The part of libheif's interface that is used here; libheif-js names many of its answers `any`. */
interface Libheif {
  readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
  readonly heif_chroma: {
    readonly heif_chroma_interleaved_RGB: unknown;
    readonly heif_chroma_interleaved_RGBA: unknown;
  };
  readonly heif_error_code: { readonly heif_error_Ok: unknown };
  readonly heif_context_alloc: () => unknown;
  readonly heif_context_read_from_memory: (context: unknown, bytes: Uint8Array) => { readonly code: unknown };
  readonly heif_js_context_get_primary_image_handle: (context: unknown) => Handle | undefined;
  readonly heif_image_handle_has_alpha_channel: (handle: Handle) => number;
  readonly heif_js_decode_image2: (
    handle: Handle,
    colours: unknown,
    chroma: unknown,
  ) => { readonly channels?: readonly Plane[] } | undefined;
}

/** A failure has a code in the handle's place. */
interface Handle {
  readonly code?: unknown;
}

interface Plane {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly data: Uint8Array;
}

const require = createRequire(import.meta.url);

/**
 * libheif in WebAssembly, anew for each photo: its memory grows and never shrinks. Its two files stay as npm brought them, so
 * that others can be put in their place (LGPL).
 */
function loadLibheif(): Libheif {
  const create = require('libheif-js/libheif-wasm/libheif.js') as (options: {
    readonly wasmBinary: Uint8Array;
  }) => Libheif;
  return create({ wasmBinary: readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.wasm')) });
}

/**
 * The main picture of a HEIF file in HEVC as a TIFF, turned and mirrored as the file says (irot, imir), with the colour profile.
 * It keeps this thread until it is done: a second or two for 12 megapixels. `photoDamaged`.
 */
export function decodeHeif(bytes: Uint8Array, profile: Uint8Array | undefined): Result<Uint8Array> {
  if (endsEarly(bytes)) return fail('photoDamaged');
  const plane = mainPlane(loadLibheif(), bytes);
  if (!plane) return fail('photoDamaged');
  const { width, height, stride, data, channels } = plane;
  const { file, pixels } = tiffCanvas({ width, height, channels }, profile);
  const rowBytes = width * channels;
  for (let row = 0; row < height; row += 1)
    pixels.set(data.subarray(row * stride, row * stride + rowBytes), row * rowBytes);
  return ok(file);
}

function mainPlane(lib: Libheif, bytes: Uint8Array): (Plane & { readonly channels: 3 | 4 }) | undefined {
  try {
    const context = lib.heif_context_alloc();
    const read = lib.heif_context_read_from_memory(context, bytes);
    if (read.code !== lib.heif_error_code.heif_error_Ok) return undefined;
    const handle = lib.heif_js_context_get_primary_image_handle(context);
    if (!handle || handle.code !== undefined) return undefined;
    const hasAlpha = lib.heif_image_handle_has_alpha_channel(handle) !== 0;
    const chroma = lib.heif_chroma[hasAlpha ? 'heif_chroma_interleaved_RGBA' : 'heif_chroma_interleaved_RGB'];
    const decoded = lib.heif_js_decode_image2(handle, lib.heif_colorspace.heif_colorspace_RGB, chroma);
    const plane = decoded?.channels?.[0];
    return plane && { ...plane, channels: hasAlpha ? 4 : 3 };
  } catch {
    // A broken file can make the WebAssembly stop by a trap.
    return undefined;
  }
}

/** Whether a box of the file reaches beyond its end: a half-copied file of which the decoder may still make something. */
export function endsEarly(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = boxBytes(view, at);
    // 0: to the end of the file, whatever that is.
    if (size === 0) return false;
    if (size < 8) return true;
    at += size;
  }
  return at > bytes.length;
}

function boxBytes(view: DataView, at: number): number {
  const size = view.getUint32(at);
  if (size !== 1) return size;
  return at + 16 <= view.byteLength ? Number(view.getBigUint64(at + 8)) : view.byteLength;
}
