import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { useStore } from 'zustand';
import { fieldValue } from '../../shared/form/content.ts';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { routeFragment, SECTIONS, type Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import type { DraftState } from './draft.ts';
import { sectionOf, useForm } from './useFormView.ts';

/** The sections of a form, each with how it stands. */
export function SectionNavigation({ current }: { readonly current: Section }) {
  const { draft } = useForm();
  return (
    <nav className="sections" aria-label={words.form.sectionsLabel}>
      {SECTIONS.map((section) => (
        <a
          key={section}
          href={routeFragment({ screen: 'form', id: draft.id, section })}
          aria-current={section === current ? 'step' : undefined}
        >
          <SectionState section={section} />
        </a>
      ))}
    </nav>
  );
}

function SectionState({ section }: { readonly section: Section }) {
  const { draft, definition, findings } = useForm();
  const untouched = useStore(draft.store, (state) => isUntouched(definition, state, section));
  const errors = findings.filter(
    ({ severity, field }) => severity === 'error' && (section === 'check' || sectionOf(field) === section),
  ).length;
  const [icon, text] = untouched
    ? [<ClockCircleOutlined key="icon" className="untouched" aria-hidden />, words.form.notStarted]
    : errors > 0
      ? [<ExclamationCircleFilled key="icon" className="faulty" aria-hidden />, words.form.open(errors)]
      : [<CheckCircleFilled key="icon" className="done" aria-hidden />, words.form.done];
  return (
    <>
      {icon}
      <span>
        <span className="section-name">{words.form.sections[section]}</span>
        <span className="section-state">
          {section === 'check' && errors === 0 ? words.forms.states.ready : text}
        </span>
      </span>
    </>
  );
}

function isUntouched(definition: FormDefinition, { content }: DraftState, section: Section): boolean {
  if (section === 'basic') return definition.fields.every(({ field }) => fieldValue(content, field) === '');
  if (section === 'narrative') return content.narrative === '';
  return section === 'photos' && content.photos.length === 0;
}
