import {
  CheckCircleFilled,
  ClockCircleOutlined,
  EditFilled,
  ExclamationCircleFilled,
} from '@ant-design/icons';
import { useStore } from 'zustand';
import { routeFragment, type Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { type SectionState, sectionState } from './sectionState.ts';
import { useContent, useForm } from './useFormView.ts';

const ICONS: Record<SectionState['status'], typeof EditFilled> = {
  notStarted: ClockCircleOutlined,
  editing: EditFilled,
  faulty: ExclamationCircleFilled,
  done: CheckCircleFilled,
};

/** The sections of a form, each with how it stands; they can be done in any order. */
export function SectionNavigation({ current }: { readonly current: Section }) {
  const { draft, sections, ...form } = useForm();
  const content = useContent();
  const marks = useStore(draft.store, (state) => state.marks);
  const lastExport = useStore(draft.store, (state) => state.lastExport);
  return (
    <nav className="sections" aria-label={words.form.sectionsLabel}>
      {sections.map((section) => {
        const { status, text } = sectionState(section, { ...form, content, marks, lastExport });
        const Icon = ICONS[status];
        return (
          <a
            key={section}
            href={routeFragment({ screen: 'form', id: draft.id, section })}
            aria-current={section === current ? 'step' : undefined}
          >
            <Icon className={status} aria-hidden />
            <span>
              <span className="section-name">{words.form.sections[section]}</span>
              <span className="section-state">{text}</span>
            </span>
          </a>
        );
      })}
    </nav>
  );
}
