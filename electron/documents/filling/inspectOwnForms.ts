import type { FormContent } from '../../../shared/form/content.ts';
import { type FormDefinition, partLabel } from '../../../shared/form/definition.ts';
import { type InspectedForm, isUnfilled } from '../../../shared/form/ownForm.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { proveFilled } from '../proof/proveFilled.ts';
import { excerpt } from '../proof/words.ts';
import { readWordForm } from '../readBack/readWordForm.ts';
import { fillForm, type OwnForm } from './fillForm.ts';
import { filledName, isBlankForm } from './isBlankForm.ts';
import { openOwnForms } from './openOwnForms.ts';

/**
 * What forms of a notice a Word file has, each tried: filled with made-up words, and proven. `documentUnreadable`, `wordFormMissing`,
 * `ownFormTwice` (`title`) where two of one kind are in it, `ownFormFilled` (`title`, `name`) where somebody has filled one in, `ownFormUnfit` (`problem`, `label`, `text`) where the trial is not proven.
 */
export async function inspectOwnForms(
  bytes: Uint8Array,
  definitions: readonly FormDefinition[],
): Promise<Result<readonly InspectedForm[]>> {
  const opened = await openOwnForms(bytes, definitions);
  if (!opened.ok) return opened;
  const { file, text, forms } = opened.value;
  if (forms.length === 0) return fail('wordFormMissing');
  const twice = forms.find(
    (form, at) => forms.findIndex((each) => each.definition.kind === form.definition.kind) !== at,
  );
  if (twice) return fail('ownFormTwice', { title: twice.definition.shortTitle });
  const filled = forms.find((form) => !isBlankForm(form));
  if (filled)
    return fail('ownFormFilled', {
      title: filled.definition.shortTitle,
      name: excerpt(filledName(filled)),
    });
  const inspected: InspectedForm[] = [];
  for (const [at, form] of forms.entries()) {
    const read = await readWordForm(bytes, definitions, { form: at + 1 });
    if (!read.ok) return read;
    const notes = await tried(bytes, { file, text, form });
    if (!notes.ok) return notes;
    const { kind, places, missing, edition } = read.value;
    const { title, sameTitle } = edition;
    inspected.push({ kind, title, sameTitle, places, missing, notes: [...notes.value] });
  }
  return ok(inspected);
}

/** What a filling with made-up words leaves open. */
async function tried(template: Uint8Array, own: OwnForm): Promise<Result<InspectedForm['notes']>> {
  const { definition } = own.form;
  const content = madeUp(definition);
  const { bytes, notes } = fillForm(own, { definition, content, photos: [] });
  const unfilled = notes.filter(isUnfilled).map(({ part }) => part);
  const form = { definition, content, photos: [] };
  const proof = await proveFilled(bytes, { template, form, unfilled }, async () => undefined);
  if (proof.ok) return ok([...notes]);
  return fail('ownFormUnfit', { ...proof.error.details, title: definition.shortTitle });
}

/** Words that no form has. */
function madeUp(definition: FormDefinition): FormContent {
  const word = (label: string) => `试填${label.replace(/[\s：:]/gu, '')}`;
  const opinion = { text: '试填：同意推荐。', date: definition.notice.issuedOn };
  return {
    kind: definition.kind,
    reportingUnit: word('单位全称'),
    fields: Object.fromEntries(
      definition.fields
        .filter(({ field }) => field !== 'reportingUnit')
        .map(({ field }) => [field, word(partLabel(definition, field))]),
    ),
    narrative: '试填：第一段。\n试填：第二段。',
    photos: [],
    opinions: { recommendation: opinion, approval: opinion },
  };
}
