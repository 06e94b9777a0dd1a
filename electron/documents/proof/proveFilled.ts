import { type FormPart, formDefinition } from '../../../shared/form/definition.ts';
import type { ExpectedForm, FormProof, ProofFinding } from '../../../shared/form/proof.ts';
import { countText } from '../../../shared/narrative/count.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { outerOf } from '../filling/controls.ts';
import { isBlankForm } from '../filling/isBlankForm.ts';
import { openOwnForms } from '../filling/openOwnForms.ts';
import type { FoundForm } from '../finding/findForms.ts';
import { readWordForm } from '../readBack/readWordForm.ts';
import { openPackage, type WordPackage } from '../reading/openPackage.ts';
import { outlineOf } from '../reading/outline.ts';
import { reading } from '../reading/unreadable.ts';
import type { XmlElement } from '../reading/xml.ts';
import { addedFindings } from './addedFindings.ts';
import { fixedFindings } from './fixedFindings.ts';
import { packageFindings } from './packageFindings.ts';
import { type DecodePicture, photoFindings } from './photoFindings.ts';
import { placeholderFindings } from './placeholderFindings.ts';
import { proofFailure } from './proveForm.ts';
import { readFindings } from './readFindings.ts';
import { sameOutside } from './sameOutside.ts';

/** What a form of another's making must be once it is filled. `unfilled`: parts that could not be. */
export interface ExpectedFilled {
  readonly template: Uint8Array;
  readonly form: ExpectedForm;
  readonly unfilled: readonly FormPart[];
}

/**
 * Proves from its bytes that a file is the own form of the association with the values in it, and the same outside of their cells; `proofFailed`
 * as proveForm, `documentUnreadable` and `wordFormMissing` of the template.
 */
export async function proveFilled(
  file: Uint8Array,
  expected: ExpectedFilled,
  decode: DecodePicture,
): Promise<Result<FormProof>> {
  const { form, unfilled } = expected;
  const { definition } = form;
  const definitions = FORM_KINDS.map((kind) => formDefinition(definition.notice, kind));
  const own = await openOwnForms(expected.template, definitions);
  if (!own.ok) return own;
  const at = own.value.forms.findIndex((each) => each.definition.kind === definition.kind);
  const found = own.value.forms[at];
  if (!found) return fail('wordFormMissing');
  const opened = await reading(() => openPackage(file));
  const without = new Set(unfilled);
  const findings = opened.ok
    ? [
        ...structureFindings(own.value.file, opened.value, found, form),
        ...(await pictureFindings(own.value.file, opened.value, form, without, decode)),
        ...(await valueFindings(
          { file, template: expected.template, at, isBlank: isBlankForm(found) },
          form,
          without,
        )),
      ]
    : [{ problem: 'unreadable', text: String(opened.error.details.reason) } as const];
  const failure = proofFailure(findings, form);
  if (failure) return failure;
  const words = countText(paragraphsOf(form.content.narrative).join('\n')).words.low;
  return ok({ words, photos: shownPhotos(form, without).length });
}

const shownPhotos = ({ photos }: ExpectedForm, unfilled: ReadonlySet<FormPart>) =>
  unfilled.has('photos') ? [] : photos.filter((photo) => photo !== undefined);

/** The parts and all outside of the cells; what the association's own file has of links and the like is none of ours. */
function structureFindings(
  before: WordPackage,
  after: WordPackage,
  form: FoundForm,
  expected: ExpectedForm,
): readonly ProofFinding[] {
  const [root, filled] = [before.xml.get(before.main), after.xml.get(before.main)];
  if (!root || !filled) return [{ problem: 'unreadable', text: 'notWord' }];
  const open = openElements(root, form);
  const { difference, counterparts } = sameOutside(root, filled, new Set(open.keys()));
  const isPrinted = (element: XmlElement) => isBlankForm(form) && open.get(element) === true;
  return [
    ...newOnes(packageFindings(before), packageFindings(after)),
    ...newOnes(placeholderFindings(before, expected), placeholderFindings(after, expected)),
    ...addedFindings(before, after),
    ...(difference === undefined ? [] : [{ problem: 'outside', text: difference } as const]),
    ...fixedFindings(counterparts, isPrinted),
  ];
}

function newOnes(before: readonly ProofFinding[], after: readonly ProofFinding[]): readonly ProofFinding[] {
  const known = new Set(before.map((finding) => JSON.stringify(finding)));
  return after.filter((finding) => !known.has(JSON.stringify(finding)));
}

/** The cells and lines that values go into, and whether what stands there is printed: in the cell of a one-line blank it gives way. */
function openElements(root: XmlElement, { parts }: FoundForm): ReadonlyMap<XmlElement, boolean> {
  return new Map(
    parts.map(({ key, place }) => {
      if (place.kind === 'line') return [place.paragraph.element, true];
      const isText = key === 'narrative' || key === 'recommendation' || key === 'approval';
      return [outerOf(root, place.cell.element), isText || place.kind === 'inside'];
    }),
  );
}

interface ReadFile {
  readonly file: Uint8Array;
  readonly template: Uint8Array;
  /** Which of the forms in the file it is, from 0. */
  readonly at: number;
  readonly isBlank: boolean;
}

async function valueFindings(
  { file, template, at, isBlank }: ReadFile,
  expected: ExpectedForm,
  unfilled: ReadonlySet<FormPart>,
): Promise<readonly ProofFinding[]> {
  const definitions = FORM_KINDS.map((kind) => formDefinition(expected.definition.notice, kind));
  const read = await readWordForm(file, definitions, { form: at + 1 });
  const before = await readWordForm(template, definitions, { form: at + 1 });
  if (!read.ok || !before.ok) return [{ problem: 'rows' }];
  const missing = read.value.missing.filter((part) => isEmpty(expected, part));
  const printed = isBlank ? before.value : { ...before.value, narrative: '', opinions: NO_OPINIONS };
  return readFindings(read.value, printed, expected, new Set([...unfilled, ...missing]));
}

const NO_OPINIONS = { recommendation: { text: '', date: '' }, approval: { text: '', date: '' } };

/** What is nowhere in the file, and would be empty. */
const isEmpty = ({ content }: ExpectedForm, part: FormPart): boolean => {
  if (part === 'narrative') return content.narrative === '';
  if (part === 'recommendation' || part === 'approval')
    return content.opinions[part].text === '' && content.opinions[part].date === '';
  return false;
};

/** The photos among the pictures of the file: the association's own stay beside them. */
async function pictureFindings(
  before: WordPackage,
  after: WordPackage,
  expected: ExpectedForm,
  unfilled: ReadonlySet<FormPart>,
  decode: DecodePicture,
): Promise<readonly ProofFinding[]> {
  const outline = await reading(() => outlineOf(after));
  if (!outline.ok) return [];
  const pictures = outline.value.tables
    .flat(2)
    .flatMap((cell) => cell.pictures)
    .filter(({ part }) => !before.files.has(part));
  const cell = { items: pictures, texts: [], pictures };
  const photos = unfilled.has('photos') ? [] : expected.photos;
  return photoFindings(after, { ...outline.value, tables: [[[cell]]] }, photos, decode);
}
