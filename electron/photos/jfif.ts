const SOI_BYTES = 2;

/** An APP0 segment: length 16, "JFIF", version 1.1, no density (a plain 1:1 pixel shape), no thumbnail. */
const JFIF_SEGMENT = [
  0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00,
];

/**
 * The JPEG with a JFIF header after its first marker. sharp leaves the header out together with the metadata; without
 * it nothing in the file says that its three channels are YCbCr, and every reader has to guess.
 */
export function withJfifHeader(jpeg: Uint8Array): Uint8Array {
  const result = new Uint8Array(jpeg.length + JFIF_SEGMENT.length);
  result.set(jpeg.subarray(0, SOI_BYTES));
  result.set(JFIF_SEGMENT, SOI_BYTES);
  result.set(jpeg.subarray(SOI_BYTES), SOI_BYTES + JFIF_SEGMENT.length);
  return result;
}
