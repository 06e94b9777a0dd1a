import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AppState, OpenForm } from '../../shared/api/model.ts';
import type { Section } from '../app/route.ts';
import { useOpenForm } from '../bridge/queries.ts';
import { registerSaver } from '../bridge/unsaved.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BasicSection } from './BasicSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import type { Draft } from './draft.ts';
import { FormHeader } from './FormHeader.tsx';
import { NarrativeSection } from './NarrativeSection.tsx';
import { draftOf, dropDraft } from './openDrafts.ts';
import { PhotosSection } from './PhotosSection.tsx';
import { SaveFailure } from './SaveStatus.tsx';
import { SectionNavigation } from './SectionNavigation.tsx';
import { StepButtons } from './StepButtons.tsx';
import { FormContext, useFormView } from './useFormView.ts';

interface Props {
  readonly app: AppState;
  readonly id: string;
  readonly section: Section;
}

/** One form, opened. */
export function FormScreen({ app, id, section }: Props) {
  const form = useOpenForm(id);
  if (form.isPending) return <Waiting />;
  if (form.isError) return <FailureNotice error={form.error} onRetry={() => form.refetch()} />;
  return (
    <OpenedForm
      key={form.dataUpdatedAt}
      app={app}
      form={form.data}
      section={section}
      onReload={() => {
        dropDraft(id);
        form.refetch();
      }}
    />
  );
}

interface OpenedProps {
  readonly app: AppState;
  readonly form: OpenForm;
  readonly section: Section;
  readonly onReload: () => void;
}

/** The form's draft lives as long as this screen; what waits to be saved is saved when it goes. */
function OpenedForm({ app, form, section, onReload }: OpenedProps) {
  const [draft] = useState(() => draftOf(form));
  useSavedOnLeaving(draft);
  const body = useFocusOnSection(section);
  return (
    <FormProvider app={app} draft={draft}>
      <FormHeader section={section} />
      <SaveFailure onReload={onReload} />
      <div className="form">
        <SectionNavigation current={section} />
        <div className="form-section" ref={body}>
          <CurrentSection section={section} />
          <StepButtons current={section} />
        </div>
      </div>
    </FormProvider>
  );
}

interface ProviderProps {
  readonly app: AppState;
  readonly draft: Draft;
  readonly children: ReactNode;
}

/** Runs at every keystroke, and therefore by itself: what stands inside is rendered when the view has changed. */
function FormProvider({ app, draft, children }: ProviderProps) {
  return <FormContext value={useFormView(app, draft)}>{children}</FormContext>;
}

/** A section that appears takes the focus into its first control: whoever works by keyboard goes on there. */
function useFocusOnSection(section: Section) {
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of section that moves the focus
  useEffect(() => {
    body.current
      ?.querySelector<HTMLElement>('section input:not([type=file]), section textarea, section button')
      ?.focus();
  }, [section]);
  return body;
}

function CurrentSection({ section }: { readonly section: Section }) {
  switch (section) {
    case 'basic':
      return <BasicSection />;
    case 'narrative':
      return <NarrativeSection />;
    case 'photos':
      return <PhotosSection />;
    case 'check':
      return <CheckSection />;
  }
}

function useSavedOnLeaving(draft: Draft): void {
  useEffect(() => {
    const save = () => void draft.queue.flush();
    const unregister = registerSaver(draft.queue.flush);
    const hidden = () => document.visibilityState === 'hidden' && save();
    // Only what could not be saved is worth a question; the rest is sent on while the window closes.
    const ask = (event: BeforeUnloadEvent) => {
      if (draft.store.getState().save.kind === 'failed') event.preventDefault();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', save);
    return () => {
      unregister();
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('beforeunload', ask);
    };
  }, [draft]);
}
