import { createHash } from 'node:crypto';
import { codeIn } from '../../../shared/form/checkCode.ts';
import type { FormDefinition } from '../../../shared/form/definition.ts';
import { withoutPrinted } from '../../../shared/form/printedWords.ts';
import type { WordForm, WordPlace } from '../../../shared/form/wordFinding.ts';
import { photoUnreadIn } from '../../../shared/messages/document.ts';
import type { FormKind, SEAL_IDS } from '../../../shared/notice/formSchema.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { normaliseLine } from '../../../shared/text/normalise.ts';
import { saysNothing } from '../../../shared/wordUpdate/saysNothing.ts';
import { type FoundForm, type FoundPart, findForms } from '../finding/findForms.ts';
import { READING_LIMITS } from '../reading/limits.ts';
import type { WordPackage } from '../reading/openPackage.ts';
import { readWordText } from '../reading/readWordText.ts';
import { openStrangersFile } from '../reading/strangersFile.ts';
import { reading, Unreadable } from '../reading/unreadable.ts';
import type { WordBlock, WordText } from '../reading/wordText.ts';
import { narrativeValue } from './narrativeValue.ts';
import { opinionValue } from './opinionValue.ts';
import { type CaptionedPicture, textAndPictures } from './photosIn.ts';
import { placeBlocks, placeText } from './placeText.ts';

/** Which of several forms in a file is meant: `form` by its number, from 1; `kind`: one of this kind, if there is one. */
export interface ReadWordOptions {
  readonly form?: number;
  readonly kind?: FormKind;
}

/**
 * The form in a Word file, by its labels, whoever made the file. `documentUnreadable`; `wordFormMissing` where none of these forms is
 * in it, `wordFormsSeveral` (`count`, `names`) where it is not said which of them is meant, and more than one is filled in.
 */
export async function readWordForm(
  bytes: Uint8Array,
  definitions: readonly FormDefinition[],
  { form: number, kind }: ReadWordOptions = {},
): Promise<Result<WordForm>> {
  const opened = await reading(async () => {
    const file = await openStrangersFile(bytes);
    const text = readWordText(file);
    return { file, text, forms: findForms(text, definitions) };
  });
  if (!opened.ok) return opened;
  const { file, text, forms } = opened.value;
  if (forms.length === 0) return fail('wordFormMissing');
  const named = number === undefined ? forms : forms.slice(number - 1, number);
  const read = await reading(() => named.map((form) => new FormReader(file, text, form).form()));
  if (!read.ok) return read;
  const meant = theOneMeant(read.value, kind);
  return meant ? ok(meant) : fail('wordFormsSeveral', { count: forms.length, names: namesOf(forms, text) });
}

/** The association's own file has a form of each kind, of which one is filled in and the other stays blank. */
function theOneMeant(forms: readonly WordForm[], kind: FormKind | undefined): WordForm | undefined {
  const filled = forms.filter((form) => !saysNothing(form));
  const likely = filled.length > 0 ? filled : forms;
  const ofKind = likely.filter((form) => form.kind === kind);
  return [ofKind, likely].find(({ length }) => length === 1)?.[0];
}

/** Forms in a file as a person tells them apart: title, and what stands in the cell of the name. */
function namesOf(forms: readonly FoundForm[], text: WordText): string {
  const names = forms.map(({ edition, definition, parts }) => {
    const name = parts.find(({ key }) => key === definition.nameField);
    const value = name ? normaliseLine(placeText(name.place, text.tables)).text : '';
    return `${edition.title || definition.shortTitle}${value === '' ? '' : ` ${value}`}`;
  });
  return names.map((name, at) => `（${at + 1}）${name}`).join('、');
}

/** Reads the values of one form. */
class FormReader {
  readonly #file: WordPackage;
  readonly #text: WordText;
  readonly #form: FoundForm;

  constructor(file: WordPackage, text: WordText, form: FoundForm) {
    this.#file = file;
    this.#text = text;
    this.#form = form;
  }

  form(): WordForm {
    const { definition, edition, missing } = this.#form;
    const { narrative, pictures } = this.#long();
    return {
      notice: definition.notice.id,
      kind: definition.kind,
      reportingUnit: this.#line('reportingUnit'),
      fields: this.#fields(),
      narrative,
      opinions: { recommendation: this.#opinion('recommendation'), approval: this.#opinion('approval') },
      pictures: this.#pictures(pictures),
      places: this.#form.parts.map((part) => this.#place(part)),
      missing: [...missing],
      edition: { ...edition, otherLabels: [...edition.otherLabels] },
      trackedChanges: this.#text.trackedChanges,
      code: codeIn(this.#text.footers.join('\n')) ?? null,
    };
  }

  #part(key: FoundPart['key']): FoundPart | undefined {
    return this.#form.parts.find((part) => part.key === key);
  }

  #fields(): WordForm['fields'] {
    const fields: WordForm['fields'] = {};
    for (const { field } of this.#form.definition.fields)
      if (field !== 'reportingUnit' && this.#part(field)) fields[field] = this.#line(field);
    return fields;
  }

  #line(key: FoundPart['key']): string {
    const part = this.#part(key);
    return part ? withoutPrinted(normaliseLine(placeText(part.place, this.#text.tables)).text) : '';
  }

  /** Photos that stand behind the table belong to the form too. */
  #long(): { readonly narrative: string; readonly pictures: readonly CaptionedPicture[] } {
    const { narrative: row } = this.#form.definition;
    const part = this.#part('narrative');
    const { lines, pictures } = textAndPictures(part ? placeBlocks(part.place) : []);
    const behind = textAndPictures(behindTables(this.#form.blocks)).pictures;
    return {
      narrative: narrativeValue(lines, row.prompt, photoUnreadIn),
      pictures: [...pictures, ...behind],
    };
  }

  #opinion(key: (typeof SEAL_IDS)[number]) {
    const part = this.#part(key);
    const foot = this.#form.definition.seals.find(({ field }) => field === key)?.foot ?? '';
    return opinionValue(part ? placeText(part.place, this.#text.tables).split('\n') : [], foot);
  }

  #pictures(all: readonly CaptionedPicture[]): WordForm['pictures'] {
    if (all.length > READING_LIMITS.pictures) throw new Unreadable('tooLarge', this.#text.part);
    const pictures = all.flatMap((picture) => this.#picture(picture));
    const size = pictures.reduce((total, { bytes }) => total + bytes.length, 0);
    if (size > READING_LIMITS.pictureBytes) throw new Unreadable('tooLarge', this.#text.part);
    return pictures;
  }

  #picture({ part, caption }: CaptionedPicture): WordForm['pictures'] {
    const bytes = this.#file.files.get(part);
    if (!bytes) return [];
    return [{ bytes, sha256: createHash('sha256').update(bytes).digest('hex'), caption }];
  }

  #place({ key, place, sureness, reasons }: FoundPart): WordPlace {
    const cell = place.kind === 'line' ? undefined : place.cell;
    return {
      part: key,
      in: place.kind,
      table: cell?.table ?? null,
      row: cell?.row ?? null,
      column: cell?.column ?? null,
      sureness,
      reasons: [...reasons],
      text: placeText(place, this.#text.tables),
    };
  }
}

function behindTables(blocks: readonly WordBlock[]): readonly WordBlock[] {
  return blocks.slice(blocks.findLastIndex(({ kind }) => kind === 'table') + 1);
}
