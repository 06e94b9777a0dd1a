import { createContext, useContext, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../../shared/api/model.ts';
import { checkForm } from '../../shared/form/check.ts';
import type { FormContent } from '../../shared/form/content.ts';
import { type FormDefinition, formDefinition } from '../../shared/form/definition.ts';
import { checkFiling } from '../../shared/form/filingCheck.ts';
import { type Finding, openFindings } from '../../shared/form/finding.ts';
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
  /** The open findings of the content, a moment behind the typing. */
  readonly findings: readonly Finding[];
  /** The same with the hints that were ticked off, in the order of the form. */
  readonly all: readonly Finding[];
  /** Hints that were ticked off. */
  readonly tickedOff: readonly Finding[];
  /** The sections that the present role fills in. */
  readonly sections: readonly Section[];
}

export const FormContext = createContext<FormView | undefined>(undefined);
/** By itself: it is another one at every pause of typing, the view only when something was found or mended. */
export const ContentContext = createContext<FormContent | undefined>(undefined);

/** The view of the form around a component. */
export function useForm(): FormView {
  return within(useContext(FormContext));
}

/** The content of the form around a component as it will be stored, a moment behind the typing. */
export function useContent(): FormContent {
  return within(useContext(ContentContext));
}

function within<T>(value: T | undefined): T {
  if (!value) throw new Error('no form around this component');
  return value;
}

/** The view of a draft and its content, a moment behind the typing. */
export function useFormView(
  app: AppState,
  draft: Draft,
): { readonly view: FormView; readonly content: FormContent } {
  const { content: typed, photos } = useTyped(draft.store);
  const acknowledged = useStore(draft.store, ({ marks }) => marks.acknowledged);
  const filing = useStore(draft.filing.store, (state) => state.filing);
  const { role } = app.settings;
  const definition = useMemo(() => formDefinition(app.notice, typed.kind), [app.notice, typed.kind]);
  const content = useMemo(() => normaliseContent(typed), [typed]);
  const all = useKept(
    useMemo(() => {
      const facts = new Map(photos.map((photo) => [photo.sha256, photo.facts]));
      return [
        ...checkForm(
          definition,
          content,
          content.photos.map(({ file }) => facts.get(file)),
        ),
        ...checkFiling(definition, content, filing),
      ];
    }, [definition, content, photos, filing]),
  );
  const view = useMemo(() => {
    const findings = openFindings(all, acknowledged);
    const tickedOff = all.filter((finding) => !findings.includes(finding));
    return { app, draft, definition, findings, all, tickedOff, sections: sectionsFor(role) };
  }, [app, draft, definition, all, acknowledged, role]);
  return { view, content };
}

/** The findings as they were while they say the same: what shows them is not rendered anew then. */
function useKept(all: readonly Finding[]): readonly Finding[] {
  const [kept, setKept] = useState(all);
  if (kept === all || JSON.stringify(kept) === JSON.stringify(all)) return kept;
  setKept(all);
  return all;
}
