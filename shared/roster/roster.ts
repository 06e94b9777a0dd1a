import type { Day } from '../calendar/days.ts';
import { type FormContent, fieldValue } from '../form/content.ts';
import type { FormDefinition } from '../form/definition.ts';
import type { Filing } from '../form/marks.ts';
import { countText } from '../narrative/count.ts';
import type { FormKind } from '../notice/formSchema.ts';
import type { Notice } from '../notice/schema.ts';

/** One form in the 名单, as it is handed in. */
export interface RosterLine {
  readonly kind: FormKind;
  readonly name: string;
  /** Who held the activity; of the form for a unit, who filled it in. */
  readonly unit: string;
  readonly contact: string;
  readonly phone: string;
  /** 网上填报 as far as it was entered; a unit itself is not filed online. */
  readonly filingName: string;
  readonly filedOn: Day | null;
  /** Word's 字数 of the narrative. */
  readonly words: number;
  readonly photos: number;
  readonly checkCode: string;
  /** The name of its Word file in the hand-in. */
  readonly document: string;
}

/** The 名单 of a hand-in: the forms in their order, and who hands them in. */
export interface Roster {
  readonly notice: Notice;
  readonly unit: string;
  readonly lines: readonly RosterLine[];
}

/** What of a line does not stand on the form. */
export type BesideForm = Pick<RosterLine, 'checkCode' | 'document'> & { readonly filing: Filing };

/** The line of a form. */
export function rosterLine(
  { kind, nameField, fields }: Pick<FormDefinition, 'kind' | 'nameField' | 'fields'>,
  content: FormContent,
  { filing, checkCode, document }: BesideForm,
): RosterLine {
  const held = fields.some(({ field }) => field === 'host') ? fieldValue(content, 'host') : '';
  return {
    kind,
    name: fieldValue(content, nameField),
    unit: held || content.reportingUnit,
    contact: fieldValue(content, 'contact'),
    phone: fieldValue(content, 'phone'),
    filingName: filing.name,
    filedOn: filing.on,
    words: countText(content.narrative).words.low,
    photos: content.photos.length,
    checkCode,
    document,
  };
}
