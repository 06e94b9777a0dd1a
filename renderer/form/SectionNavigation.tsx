import {
  CheckCircleFilled,
  ClockCircleOutlined,
  EditFilled,
  ExclamationCircleFilled,
  WarningFilled,
} from '@ant-design/icons';
import { Fragment } from 'react';
import { useStore } from 'zustand';
import { filingStanding, isFiledOnline } from '../../shared/form/filingCheck.ts';
import { routeFragment, type Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { type SectionState, sectionState } from './sectionState.ts';
import { useContent, useForm } from './useFormView.ts';

const ICONS: Record<SectionState['status'], typeof EditFilled> = {
  notStarted: ClockCircleOutlined,
  editing: EditFilled,
  faulty: ExclamationCircleFilled,
  look: WarningFilled,
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
          <Fragment key={section}>
            <a
              href={routeFragment({ screen: 'form', id: draft.id, section })}
              aria-current={section === current ? 'step' : undefined}
            >
              <Icon className={status} aria-hidden />
              <span>
                <span className="section-name">{words.form.sections[section]}</span>
                <span className="section-state">{text}</span>
              </span>
            </a>
            {section === 'basic' && isFiledOnline(form.definition) && <ToFiling />}
          </Fragment>
        );
      })}
    </nav>
  );
}

/** 网上填报 stands below the blanks of 基本信息, mostly out of sight: its name leads there. */
function ToFiling() {
  const { draft, all } = useForm();
  return (
    <a
      className="to-filing"
      href={routeFragment({ screen: 'form', id: draft.id, section: 'basic', part: 'filing' })}
    >
      <span>
        <span className="section-name">{words.filing.heading}</span>
        <span className="section-state">{words.filing.standings[filingStanding(all)]}</span>
      </span>
    </a>
  );
}
