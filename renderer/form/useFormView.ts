import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../../shared/api/model.ts';
import { checkForm } from '../../shared/form/check.ts';
import type { FormContent } from '../../shared/form/content.ts';
import { type FormDefinition, formDefinition } from '../../shared/form/definition.ts';
import { checkFiling } from '../../shared/form/filingCheck.ts';
import { type Finding, isTickedOff } from '../../shared/form/finding.ts';
import { normaliseContent } from '../../shared/form/normaliseChanges.ts';
import type { Section } from '../app/route.ts';
import type { Draft } from './draft.ts';
import { sectionsFor } from './sections.ts';
import { useTyped } from './useTyped.ts';

/** What every part of a form's screen works with. */
export interface FormView {
  readonly app: AppState;
  readonly draft: Draft;
  readonly definition: FormDefinition;
  /** As it will be stored, a moment behind the typing; the findings are the open ones of this content. */
  readonly content: FormContent;
  readonly findings: readonly Finding[];
  /** The same with the hints that were ticked off, in the order of the form. */
  readonly all: readonly Finding[];
  /** Hints that were ticked off. */
  readonly tickedOff: readonly Finding[];
  /** The sections that the present role fills in. */
  readonly sections: readonly Section[];
}

export const FormContext = createContext<FormView | undefined>(undefined);

/** The view of the form around a component. */
export function useForm(): FormView {
  const view = useContext(FormContext);
  if (!view) throw new Error('no form around this component');
  return view;
}

/** The view of a draft, a moment behind the typing. */
export function useFormView(app: AppState, draft: Draft): FormView {
  const { content: typed, photos } = useTyped(draft.store);
  const acknowledged = useStore(draft.store, ({ marks }) => marks.acknowledged);
  const filing = useStore(draft.filing.store, (state) => state.filing);
  const { role } = app.settings;
  return useMemo(() => {
    const definition = formDefinition(app.notice, typed.kind);
    const content = normaliseContent(typed);
    const facts = new Map(photos.map((photo) => [photo.sha256, photo.facts]));
    const all = [
      ...checkForm(
        definition,
        content,
        content.photos.map(({ file }) => facts.get(file)),
      ),
      ...checkFiling(definition, content, filing),
    ];
    const tickedOff = all.filter((finding) => isTickedOff(finding, acknowledged));
    const findings = all.filter((finding) => !tickedOff.includes(finding));
    return { app, draft, definition, content, findings, all, tickedOff, sections: sectionsFor(role) };
  }, [app, draft, typed, photos, filing, acknowledged, role]);
}
