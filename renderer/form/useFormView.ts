import { createContext, useContext, useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../../shared/api/model.ts';
import { checkForm } from '../../shared/form/check.ts';
import type { FormContent } from '../../shared/form/content.ts';
import { type FormDefinition, type FormPart, formDefinition } from '../../shared/form/definition.ts';
import type { Finding } from '../../shared/form/finding.ts';
import { normaliseContent } from '../../shared/form/normaliseChanges.ts';
import type { Section } from '../app/route.ts';
import type { Draft } from './draft.ts';

/** What every part of a form's screen works with. */
export interface FormView {
  readonly app: AppState;
  readonly draft: Draft;
  readonly definition: FormDefinition;
  /** As it will be stored, a moment behind the typing; the findings are those of this content. */
  readonly content: FormContent;
  readonly findings: readonly Finding[];
}

export const FormContext = createContext<FormView | undefined>(undefined);

/** The view of the form around a component. */
export function useForm(): FormView {
  const view = useContext(FormContext);
  if (!view) throw new Error('no form around this component');
  return view;
}

/** The view of a draft, a moment behind the typing: no keystroke waits for its checks, nor for what shows them. */
export function useFormView(app: AppState, draft: Draft): FormView {
  const typed = useDeferredValue(useStore(draft.store, (state) => state.content));
  return useMemo(() => {
    const definition = formDefinition(app.notice, typed.kind);
    const content = normaliseContent(typed);
    return { app, draft, definition, content, findings: checkForm(definition, content) };
  }, [app, draft, typed]);
}

/** The section of the screen in which a part of the form is filled in. */
export function sectionOf(part: FormPart): Section {
  if (part === 'narrative' || part === 'photos') return part;
  return part === 'recommendation' || part === 'approval' ? 'check' : 'basic';
}
