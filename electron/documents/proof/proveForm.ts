import { partLabel } from '../../../shared/form/definition.ts';
import {
  type ExpectedForm,
  type FormProof,
  isOfPhoto,
  type ProofFinding,
} from '../../../shared/form/proof.ts';
import { NUMBER_MARK } from '../../../shared/messages/photoNumbers.ts';
import { countText } from '../../../shared/narrative/count.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { openPackage, type WordPackage } from '../reading/openPackage.ts';
import { outlineOf } from '../reading/outline.ts';
import { reading } from '../reading/unreadable.ts';
import { packageFindings } from './packageFindings.ts';
import { type DecodePicture, photoFindings } from './photoFindings.ts';
import { placeholderFindings } from './placeholderFindings.ts';
import { textFindings } from './textFindings.ts';

/**
 * Proves that a Word file, read from its bytes by other code than wrote it, holds what it should and nothing else;
 * `proofFailed` with the first of the differences (`problem`, `label` of the part, `text`), how many `more` there are, and
 * the numbers of all `photos` concerned.
 */
export async function proveForm(
  file: Uint8Array,
  expected: ExpectedForm,
  decode: DecodePicture,
): Promise<Result<FormProof>> {
  const opened = await reading(() => openPackage(file));
  const findings = opened.ok
    ? await differences(opened.value, expected, decode)
    : [{ problem: 'unreadable', text: String(opened.error.details.reason) } as const];
  const failure = proofFailure(findings, expected);
  if (failure) return failure;
  const words = countText(paragraphsOf(expected.content.narrative).join('\n')).words.low;
  return ok({ words, photos: expected.photos.filter((photo) => photo !== undefined).length });
}

/** The failure that differences are; none where there are none. */
export function proofFailure(
  findings: readonly ProofFinding[],
  expected: ExpectedForm,
): Result<never> | undefined {
  const [first, ...others] = withPhotosTogether(findings);
  if (!first) return undefined;
  const details = { ...detailsOf(first, expected), more: others.length };
  return fail('proofFailed', { ...details, ...photosIn(findings) });
}

/** Every difference between a file and what it should hold, the gravest first. */
async function differences(
  file: WordPackage,
  expected: ExpectedForm,
  decode: DecodePicture,
): Promise<readonly ProofFinding[]> {
  const outline = await reading(() => outlineOf(file));
  if (!outline.ok) return [{ problem: 'unreadable', text: String(outline.error.details.reason) }];
  return [
    ...packageFindings(file),
    ...placeholderFindings(file, expected),
    ...textFindings(outline.value, expected),
    ...(await photoFindings(file, outline.value, expected.photos, decode)),
  ];
}

const detailsOf = ({ problem, part, text = '' }: ProofFinding, { definition }: ExpectedForm) => ({
  problem,
  label: part ? partLabel(definition, part) : '',
  text,
});

/** What is wrong with several photos in the same way is one difference, which names them all. */
function withPhotosTogether(findings: readonly ProofFinding[]): readonly ProofFinding[] {
  return findings.flatMap((finding, at) => {
    if (!isOfPhoto(finding.problem)) return [finding];
    const alike = findings.filter(({ problem }) => problem === finding.problem);
    return alike[0] === findings[at] ? [{ ...finding, text: numbersOf(alike) }] : [];
  });
}

function photosIn(findings: readonly ProofFinding[]): { readonly photos?: string } {
  const own = findings.filter(({ problem }) => isOfPhoto(problem));
  return own.length > 0 ? { photos: numbersOf(own) } : {};
}

const numbersOf = (findings: readonly ProofFinding[]) => findings.map(({ text }) => text).join(NUMBER_MARK);
