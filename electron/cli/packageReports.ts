import { formDefinition } from '../../shared/form/definition.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import {
  additionalLine,
  checkedFileLine,
  checkedFormLine,
  missingPartLine,
  notWholeLine,
  packageHead,
  takenLine,
  troubleText,
  wholeLine,
} from '../../shared/messages/packageCheck.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import {
  type CheckedPackage,
  type FormTrouble,
  isWhole,
  type TakenForm,
  type TakenPackage,
} from '../../shared/package/checked.ts';
import type { FindNotice } from '../notices/notices.ts';
import type { Answer } from './answer.ts';

/** What is said of packages that were checked: every file, every form; `outside` are files that belong to none. */
export function checkedReport(
  packages: readonly CheckedPackage[],
  outside: readonly string[],
  findNotice: FindNotice,
): Answer {
  const whole = packages.every(isWhole);
  return {
    exit: whole ? 0 : 1,
    lines: [
      ...packages.flatMap((each) => checkedLines(each, findNotice)),
      ...outside.map(additionalLine),
      ...missingParts(packages).map(missingPartLine),
      whole ? wholeLine : notWholeLine,
    ],
    value: { packages: packages.map((each) => ({ ...each, whole: isWhole(each) })), outside },
  };
}

function checkedLines(checked: CheckedPackage, findNotice: FindNotice): readonly string[] {
  return [
    packageHead(checked),
    ...checked.files.map(checkedFileLine),
    ...checked.additional.map(additionalLine),
    ...checked.forms.map(({ kind, name, checkCode, troubles }) =>
      checkedFormLine(
        titleOf(checked, kind, findNotice),
        name,
        checkCode,
        troubleTexts(checked, kind, troubles, findNotice),
      ),
    ),
  ];
}

/** What became of every form of the packages that were taken in; files that are not right are named. */
export function takenReport(packages: readonly TakenPackage[], findNotice: FindNotice): Answer {
  const isDone = ({ outcome }: TakenForm) => outcome !== 'refused' && outcome !== 'failed';
  const done = packages.every(({ checked, forms }) => isWhole(checked) && forms.every(isDone));
  return {
    exit: done ? 0 : 1,
    lines: packages.flatMap(({ checked, forms }) => [
      packageHead(checked),
      ...checked.files.filter(({ state }) => state !== 'right').map(checkedFileLine),
      ...forms.map((form) =>
        takenLine(
          titleOf(checked, form.kind, findNotice),
          form,
          form.outcome === 'refused' ? troubleTexts(checked, form.kind, form.troubles, findNotice) : [],
          form.outcome === 'failed' ? failureSentence(form.failure) : '',
        ),
      ),
    ]),
    value: { packages: packages.map(({ checked: { files, ...checked }, forms }) => ({ ...checked, forms })) },
  };
}

function definitionIn({ notice }: CheckedPackage, kind: FormKind, findNotice: FindNotice) {
  const found = findNotice(notice);
  return found.ok ? formDefinition(found.value, kind) : undefined;
}

const titleOf = (checked: CheckedPackage, kind: FormKind, findNotice: FindNotice): string =>
  definitionIn(checked, kind, findNotice)?.shortTitle ?? '';

function troubleTexts(
  checked: CheckedPackage,
  kind: FormKind,
  troubles: readonly FormTrouble[],
  findNotice: FindNotice,
): readonly string[] {
  const definition = definitionIn(checked, kind, findNotice);
  return troubles.map((trouble) => troubleText(trouble, definition, failureSentence));
}

/** The mails of one hand-in that were not among these. */
function missingParts(packages: readonly CheckedPackage[]): readonly number[] {
  const of = Math.max(...packages.map(({ part }) => part.of));
  const seen = new Set(packages.map(({ part }) => part.number));
  return Array.from({ length: of }, (_, at) => at + 1).filter((number) => !seen.has(number));
}
