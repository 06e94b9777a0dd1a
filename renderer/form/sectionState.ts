import type { ExportRecord, FormMarks } from '../../shared/api/model.ts';
import { type FormContent, fieldValue } from '../../shared/form/content.ts';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { type Finding, isNotYet, warningsIn } from '../../shared/form/finding.ts';
import { countText, measured } from '../../shared/narrative/count.ts';
import type { Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { sectionOf } from './sections.ts';

/** How a section stands, in the words of the task list. */
export interface SectionState {
  readonly status: 'notStarted' | 'editing' | 'faulty' | 'look' | 'done';
  /** What is said below the section's name. */
  readonly text: string;
}

export interface StandingForm {
  readonly definition: FormDefinition;
  readonly content: FormContent;
  /** Those that are open: without hints that were ticked off. */
  readonly findings: readonly Finding[];
  readonly marks: FormMarks;
  readonly lastExport: ExportRecord | null;
}

/** How a section of a form stands. Whether the long text and the photos are finished only their writer knows. */
export function sectionState(section: Section, form: StandingForm): SectionState {
  if (section === 'export') return exportState(form.lastExport);
  if (isUntouched(section, form)) return { status: 'notStarted', text: words.form.notStarted };
  const own = form.findings.filter(({ field }) => section === 'check' || sectionOf(field) === section);
  const errors = own.filter(({ severity }) => severity === 'error');
  const wrong = errors.filter((finding) => !isNotYet(finding)).length;
  const remaining = words.remaining({ wrong, missing: errors.length - wrong });
  if (wrong > 0) return { status: 'faulty', text: remaining };
  if (section === 'photos') return photosState(form, errors.length);
  if (errors.length > 0) return { status: 'editing', text: remaining };
  if (section === 'narrative') return narrativeState(form, own);
  const warnings = warningsIn(own).length;
  if (warnings > 0) return { status: 'look', text: words.form.look(warnings) };
  // Green asks for nothing.
  return { status: 'done', text: doneText(section, own.length) };
}

function doneText(section: Section, hints: number): string {
  const { checked, done, onlyHints, hints: hintsToo } = words.form;
  if (section === 'check') return hints > 0 ? onlyHints(hints) : checked;
  return hints > 0 ? `${done} · ${hintsToo(hints)}` : done;
}

/** Declared so by its writer, or gone out with a Word file that is still current. */
function isFinished(section: 'narrative' | 'photos', { marks, lastExport }: StandingForm): boolean {
  return marks.finished.includes(section) || (lastExport?.current === true && !lastExport.draft);
}

function narrativeState(form: StandingForm, own: readonly Finding[]): SectionState {
  const { definition, content } = form;
  const { low } = measured(countText(content.narrative), definition.narrative.limit.measure);
  const warnings = warningsIn(own).length;
  if (warnings > 0)
    return { status: 'look', text: `${words.form.look(warnings)} · ${words.form.written(low)}` };
  const status = isFinished('narrative', form) ? 'done' : 'editing';
  return { status, text: `${words.form.statuses[status]} · ${words.form.written(low)}` };
}

function photosState(form: StandingForm, errors: number): SectionState {
  const { content, definition } = form;
  const { length } = content.photos;
  if (errors > 0)
    return { status: 'editing', text: words.form.fewer(definition.narrative.photos.min - length) };
  const status = isFinished('photos', form) ? 'done' : 'editing';
  return { status, text: `${words.form.statuses[status]} · ${words.form.chosen(length)}` };
}

function exportState(lastExport: ExportRecord | null): SectionState {
  if (lastExport === null) return { status: 'notStarted', text: words.form.notStarted };
  if (lastExport.draft) return { status: 'editing', text: words.check.exportedDraft };
  return lastExport.current
    ? { status: 'done', text: words.check.exported }
    : { status: 'editing', text: words.form.exportAgain };
}

function isUntouched(section: Section, { definition, content }: StandingForm): boolean {
  const basic = () => definition.fields.every(({ field }) => fieldValue(content, field) === '');
  switch (section) {
    case 'basic':
      return basic();
    case 'narrative':
      return content.narrative === '';
    case 'photos':
      return content.photos.length === 0;
    case 'opinion':
      return content.opinions.recommendation.text === '';
    default:
      return basic() && content.narrative === '' && content.photos.length === 0;
  }
}
