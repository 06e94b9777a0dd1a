/** Bytes as characters of one byte each. */
export function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return Array.from(bytes.subarray(start, start + length), (byte) => String.fromCharCode(byte)).join('');
}

export function uint32BigEndianAt(bytes: Uint8Array, start: number): number {
  return bytes.subarray(start, start + 4).reduce((sum, byte) => sum * 256 + byte, 0);
}

export function uint32LittleEndianAt(bytes: Uint8Array, start: number): number {
  return bytes.subarray(start, start + 4).reduceRight((sum, byte) => sum * 256 + byte, 0);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
