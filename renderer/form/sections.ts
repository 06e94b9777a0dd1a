import { FORM_PARTS, type FormPart } from '../../shared/form/definition.ts';
import type { Role } from '../../shared/settings/settings.ts';
import { SECTIONS, type Section } from '../app/route.ts';

/** The sections of a form for a role. The opinion belongs to the recommending body, and is shown to nobody else. */
export function sectionsFor(role: Role | null): readonly Section[] {
  return SECTIONS.filter((section) => section !== 'opinion' || role === 'collator');
}

/** The parts of the form that a section is about; 检查 is about all. */
export const partsOf = (section: Section): readonly FormPart[] =>
  FORM_PARTS.filter((part) => section === 'check' || sectionOf(part) === section);

/** The section of the screen in which a part of the form is filled in; none where nobody here fills it in. */
export function sectionOf(part: FormPart): Section | undefined {
  switch (part) {
    case 'narrative':
    case 'photos':
      return part;
    case 'recommendation':
      return 'opinion';
    case 'approval':
      return undefined;
    default:
      return 'basic';
  }
}
