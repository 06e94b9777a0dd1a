import { isSoundPath } from '../../../shared/files/entryName.ts';
import { firstIssue, formatOf } from '../../../shared/notice/parse.ts';
import {
  MANIFEST_PATH,
  type Manifest,
  manifestSchema,
  PACKAGE_FORMAT,
} from '../../../shared/package/manifest.ts';
import { foldedPath, type ManifestProblem } from '../../../shared/package/reading.ts';

interface ParsedManifest {
  readonly manifest: Manifest | null;
  readonly problem: ManifestProblem | null;
}

/** The own data of a package; `packageNewer`, or `packageInvalid` with the place and the problem. */
export function parseManifest(bytes: Uint8Array | undefined): ParsedManifest {
  const value = jsonOf(bytes);
  if (value === undefined) return invalid(MANIFEST_PATH, '读不出来');
  const format = typeof value === 'object' && value !== null ? formatOf(value) : undefined;
  if (format !== undefined && format > PACKAGE_FORMAT)
    return wrong({ code: 'packageNewer', details: { format, supported: PACKAGE_FORMAT } });
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) return wrong({ code: 'packageInvalid', details: firstIssue(parsed.error) });
  return contradiction(parsed.data) ?? { manifest: parsed.data, problem: null };
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const wrong = (problem: ManifestProblem): ParsedManifest => ({ manifest: null, problem });
const invalid = (path: string, problem: string) =>
  wrong({ code: 'packageInvalid', details: { path, problem } });

/** What a schema does not see: a file listed twice or with a name that leads outside, a form whose files are not listed. */
function contradiction({ files, forms }: Manifest): ParsedManifest | undefined {
  const listed = new Map<string, string>();
  for (const { path, purpose } of files) {
    if (!isSoundPath(path)) return invalid('files', `文件名“${path}”`);
    if (listed.has(foldedPath(path))) return invalid('files', `“${path}”列了两次`);
    listed.set(foldedPath(path), purpose);
  }
  const ids = new Set<string>();
  for (const { id, name, document, scans } of forms) {
    if (ids.has(id)) return invalid('forms', `“${name}”列了两次`);
    ids.add(id);
    const isListed = (path: string, purpose: string) => listed.get(foldedPath(path)) === purpose;
    const absent = [
      ...(isListed(document, 'form') ? [] : [document]),
      ...scans.filter((scan) => !isListed(scan, 'scan')),
    ];
    if (absent[0] !== undefined) return invalid('forms', `“${absent[0]}”不在文件清单里`);
  }
  return undefined;
}
