import { fieldValue } from '../../shared/form/content.ts';
import { type FormDefinition, formDefinition } from '../../shared/form/definition.ts';
import { NAME_FIELD } from '../../shared/notice/formSchema.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import type { FilePurpose } from '../../shared/package/manifest.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result/result.ts';
import { isScanOf, SCAN_ENDINGS } from '../../shared/scan/scan.ts';
import type { SubmissionBlock, SubmissionOrder } from '../../shared/submission/model.ts';
import type { StoredForm } from '../database/forms.ts';
import { type StoredScan, scansOf } from '../database/scans.ts';
import { codeBy } from '../forms/codeNow.ts';
import { hashFile } from '../packages/hashFile.ts';
import { renditionFile } from '../photos/renditions.ts';
import { scanFile } from '../scans/scanFile.ts';
import type { Services } from '../services.ts';
import { finalExport, type Obstacle } from './finalExport.ts';

/** A file that goes along, where it lies and what it is; its name in the hand-in comes later. */
export interface GatheredFile {
  readonly purpose: FilePurpose;
  readonly file: string;
  readonly ending: string;
  readonly bytes: number;
  readonly sha256: string;
  /** A scan of an earlier text. */
  readonly isEarlier?: boolean;
}

/** A form that can be handed in, with all that goes along. */
export interface GatheredForm {
  readonly form: StoredForm;
  readonly definition: FormDefinition;
  readonly name: string;
  readonly checkCode: string;
  readonly document: GatheredFile;
  readonly photos: readonly GatheredFile[];
  readonly scans: readonly GatheredFile[];
  /** Whether it has scans of an earlier text, whatever becomes of them. */
  readonly hasEarlierScans: boolean;
}

/** A form, or all that keeps it back. */
export type Gathered = { readonly ready: GatheredForm } | { readonly blocks: readonly SubmissionBlock[] };

/** What goes along with a form, and how its copies of photos are made. */
export interface Gathering {
  readonly notice: Notice;
  readonly order: Pick<SubmissionOrder, 'photos' | 'scans' | 'earlierScans'>;
  readonly signal: AbortSignal;
}

/** Finds and hashes all that goes along with a form; copies of photos are made where they are missing. `workCancelled`, `diskFull`. */
export async function gatherForm(
  services: Services,
  form: StoredForm,
  gathering: Gathering,
): Promise<Result<Gathered>> {
  const name = fieldValue(form.content, NAME_FIELD[form.kind]);
  const blocked = (obstacles: readonly Obstacle[]): Gathered => ({
    blocks: obstacles.map((obstacle) => ({ form: form.id, name, ...obstacle })),
  });
  if (form.sample) return ok(blocked([{ code: 'sample', details: {} }]));
  const found = await finalExport(services, form, gathering.signal);
  if (!found.ok) return found;
  const photos = await photoFiles(services, form, gathering);
  if (!photos.ok) return photos;
  const definition = formDefinition(gathering.notice, form.kind);
  const code = codeBy(definition, form);
  const own = gathering.order.scans ? scansOf(services.store.database, form.id) : [];
  const scans = await scanFiles(services, own, { ...gathering, code });
  if (!scans.ok) return scans;
  const obstacles = [
    ...('code' in found.value ? [found.value] : []),
    ...photos.value.filter(isObstacle),
    ...scans.value.filter(isObstacle),
  ];
  if ('code' in found.value || obstacles.length > 0) return ok(blocked(obstacles));
  const { exported, bytes } = found.value;
  return ok({
    ready: {
      form,
      definition,
      name,
      // A file made before there were codes.
      checkCode: exported.checkCode ?? code,
      document: { purpose: 'form', file: exported.path, ending: '.docx', bytes, sha256: exported.sha256 },
      photos: photos.value.filter(isFile),
      scans: scans.value.filter(isFile),
      hasEarlierScans: own.some((scan) => !isScanOf(scan, code)),
    },
  });
}

type Found = GatheredFile | Obstacle;
const isObstacle = (found: Found): found is Obstacle => 'code' in found;
const isFile = (found: Found): found is GatheredFile => !isObstacle(found);

/** The copies of the photos, in the order of the form: without metadata, with the edit applied. One at a time, as a decoder needs memory. */
async function photoFiles(
  services: Services,
  { photos }: StoredForm,
  { notice, order, signal }: Gathering,
): Promise<Result<readonly Found[]>> {
  if (order.photos === 'none') return ok([]);
  const size = order.photos === 'full' ? 'copy' : 'smaller';
  const all: Found[] = [];
  for (const [at, { sha256, edit, name }] of photos.entries()) {
    if (signal.aborted) return fail('workCancelled');
    const copy = await renditionFile(services, sha256, { notice, size, edit });
    const hashed = copy.ok ? await hashFile(copy.value, signal) : copy;
    if (copy.ok && hashed.ok)
      all.push({ purpose: 'photo', file: copy.value, ending: '.jpg', ...hashed.value });
    else if (isOwnTrouble(hashed)) return hashed;
    else all.push({ code: 'photoMissing', details: { number: at + 1, file: name } });
  }
  return ok(all);
}

async function scanFiles(
  services: Services,
  scans: readonly StoredScan[],
  { order, code, signal }: Gathering & { readonly code: string },
): Promise<Result<readonly Found[]>> {
  const all: Found[] = [];
  for (const scan of scans) {
    if (signal.aborted) return fail('workCancelled');
    const isEarlier = !isScanOf(scan, code);
    if (isEarlier && order.earlierScans === 'leave') continue;
    const found = await scanFile(services, scan);
    const details = { file: scan.name };
    if (isOwnTrouble(found)) return found;
    if (!found.ok) all.push({ code: 'scanMissing', details });
    else if (isEarlier && order.earlierScans === undefined) all.push({ code: 'scanEarlier', details });
    else {
      const { path, ...hashed } = found.value;
      const ending = SCAN_ENDINGS[scan.kind];
      all.push({ purpose: 'scan', file: path, ending, ...hashed, ...(isEarlier && { isEarlier }) });
    }
  }
  return ok(all);
}

/** Failures that say nothing about the photo or the scan. */
const OWN_TROUBLE: ReadonlySet<Failure['code']> = new Set(['workCancelled', 'diskFull', 'workTimedOut']);

const isOwnTrouble = (found: Result<unknown>): found is Extract<typeof found, { readonly ok: false }> =>
  !found.ok && OWN_TROUBLE.has(found.error.code);
