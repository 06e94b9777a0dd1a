import type { FormDefinition } from '../../shared/form/definition.ts';
import type { WordForm } from '../../shared/form/wordFinding.ts';
import { PHOTO_TYPES } from '../../shared/photo/fileKinds.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { ReadWordOptions } from '../documents/readBack/readWordForm.ts';
import { isEncryptedOffice } from '../documents/reading/strangersFile.ts';
import type { Office } from '../office/office.ts';
import { detectFileType } from '../photos/fileType.ts';
import type { Services } from '../services.ts';

/** What reading one file may take: far above a form with its photos on a slow office PC. */
const LIMITS = { timeoutMs: 60_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/** What reads Word files: child processes, and LibreOffice for those of the older kinds. */
export type WordReader = Pick<Services, 'workers'> & { readonly office: Pick<Office, 'toDocx'> };

/** A form read, and whether LibreOffice made a docx of its file first. */
export interface ReadWordFile {
  readonly form: WordForm;
  readonly converted: boolean;
}

export interface ReadFileOptions extends ReadWordOptions {
  readonly signal: AbortSignal;
}

/**
 * The form in a Word file of any kind: docx as it is; doc, wps and rtf by LibreOffice. Failures of readWordForm and of the work;
 * `wordIsPhoto`, `wordConverterMissing`, `wordNotConverted`.
 */
export async function readWordFile(
  { workers, office }: WordReader,
  bytes: Uint8Array,
  definitions: readonly FormDefinition[],
  { signal, ...options }: ReadFileOptions,
): Promise<Result<ReadWordFile>> {
  if (isPhoto(bytes)) return fail('wordIsPhoto');
  const older = olderKind(bytes);
  const docx = older ? await convertedFrom(office, bytes, older, signal) : ok(bytes);
  if (!docx.ok) return docx;
  const input = { file: docx.value, definitions, options };
  const read = await workers.run('readWordForm', input, { ...LIMITS, signal });
  return read.ok ? ok({ form: read.value, converted: older !== undefined }) : read;
}

/** What a camera or a phone makes, whatever its name says. */
function isPhoto(bytes: Uint8Array): boolean {
  const type = detectFileType(bytes);
  return PHOTO_TYPES.some((photo) => photo === type);
}

const RTF = '{\\rtf';

/** A kind that has to be converted. One that is locked by a password is left to the reader, which says so. */
function olderKind(bytes: Uint8Array): 'doc' | 'rtf' | undefined {
  if (detectFileType(bytes) === 'ole' && !isEncryptedOffice(bytes)) return 'doc';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, RTF.length));
  return head === RTF ? 'rtf' : undefined;
}

const OFFICE_CODES = { officeMissing: 'wordConverterMissing', officeFailed: 'wordNotConverted' } as const;

async function convertedFrom(
  office: WordReader['office'],
  bytes: Uint8Array,
  from: 'doc' | 'rtf',
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const docx = await office.toDocx(bytes, from, signal);
  if (docx.ok) return docx;
  const { code } = docx.error;
  return code === 'officeMissing' || code === 'officeFailed' ? fail(OFFICE_CODES[code]) : docx;
}
