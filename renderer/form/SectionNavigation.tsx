import {
  CheckCircleFilled,
  EditFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { useStore } from 'zustand';
import { type FormContent, fieldValue } from '../../shared/form/content.ts';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { countText, measured } from '../../shared/narrative/count.ts';
import { routeFragment, SECTIONS, type Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
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
  const { Icon, tone, text } = useSectionState(section);
  return (
    <>
      <Icon className={tone} aria-hidden />
      <span>
        <span className="section-name">{words.form.sections[section]}</span>
        <span className="section-state">{text}</span>
      </span>
    </>
  );
}

/** How a section stands. Whether a text or a choice of photos is finished only its writer knows: those say how much there is. */
function useSectionState(section: Section): { Icon: typeof EditFilled; tone: string; text: string } {
  const { draft, definition, content, findings } = useForm();
  const exported = useStore(draft.store, ({ lastExport }) => lastExport?.current && !lastExport.draft);
  const errors = findings.filter(
    ({ severity, field }) => severity === 'error' && (section === 'check' || sectionOf(field) === section),
  ).length;
  const finished = exported
    ? { Icon: CheckCircleFilled, tone: 'done' }
    : { Icon: EditFilled, tone: 'editing' };
  if (isUntouched(definition, content, section))
    return { Icon: MinusCircleOutlined, tone: 'untouched', text: words.form.notStarted };
  if (errors > 0) {
    const text = section === 'check' ? words.form.total(errors) : words.form.open(errors);
    return { Icon: ExclamationCircleFilled, tone: 'faulty', text };
  }
  switch (section) {
    case 'basic': {
      const others = findings.filter(({ field }) => sectionOf(field) === 'basic').length;
      return others > 0
        ? { Icon: InfoCircleFilled, tone: 'faulty', text: words.form.look(others) }
        : { Icon: CheckCircleFilled, tone: 'done', text: words.form.done };
    }
    case 'narrative': {
      const { low } = measured(countText(content.narrative), definition.narrative.limit.measure);
      return { ...finished, text: words.form.written(low) };
    }
    case 'photos':
      return { ...finished, text: words.form.chosen(content.photos.length) };
    case 'check':
      return {
        Icon: CheckCircleFilled,
        tone: 'done',
        text: words.forms.states[exported ? 'exported' : 'ready'],
      };
  }
}

function isUntouched(definition: FormDefinition, content: FormContent, section: Section): boolean {
  switch (section) {
    case 'basic':
      return definition.fields.every(({ field }) => fieldValue(content, field) === '');
    case 'narrative':
      return content.narrative === '';
    case 'photos':
      return content.photos.length === 0;
    case 'check':
      return SECTIONS.filter((each) => each !== 'check').every((each) =>
        isUntouched(definition, content, each),
      );
  }
}
