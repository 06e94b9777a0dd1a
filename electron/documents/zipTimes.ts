const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_BYTES = 22;
const DIRECTORY_ENTRY_BYTES = 46;
/** 1 January 1980, midnight: the first moment of a zip's clock. */
const FIRST_TIME = 0;
const FIRST_DATE = 0x21;

/**
 * Sets the time of every entry of a zip (without comment, below 4 GiB, as the docx library writes them) to the first
 * of its clock, in place: when a form was exported is nobody's business, and the same form gives the same bytes.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_OF_DIRECTORY_BYTES;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY)
    throw new Error('no end of the directory where it is written');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    entry += DIRECTORY_ENTRY_BYTES + variableBytes(view, entry);
  }
  return zip;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, FIRST_TIME, true);
  view.setUint16(at + 2, FIRST_DATE, true);
}

/** Name, extra field and comment of an entry of the directory. */
const variableBytes = (view: DataView, entry: number) =>
  view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
