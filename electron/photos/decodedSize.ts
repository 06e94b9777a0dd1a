import { sharp } from './imageEngine.ts';

/** The size in px of a picture whose every pixel could be decoded; undefined for one that is damaged or none. */
export async function decodedSize(
  bytes: Uint8Array,
): Promise<{ readonly widthPx: number; readonly heightPx: number } | undefined> {
  try {
    const { info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
    return { widthPx: info.width, heightPx: info.height };
  } catch {
    return undefined;
  }
}
