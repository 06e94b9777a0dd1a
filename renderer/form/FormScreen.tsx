import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { AppState, OpenForm } from '../../shared/api/model.ts';
import { type FormRoute, routeFragment, type Section } from '../app/route.ts';
import { useOpenForm } from '../bridge/queries.ts';
import { ExportSection } from '../export/ExportSection.tsx';
import { words } from '../messages/words.ts';
import { NarrativeSection } from '../narrative/NarrativeSection.tsx';
import { PhotosSection } from '../photos/PhotosSection.tsx';
import { PreviewColumn } from '../preview/PreviewColumn.tsx';
import { useFocusedPlace } from '../preview/useFocusedPlace.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { WordUpdate } from '../wordUpdate/WordUpdate.tsx';
import { BasicSection } from './BasicSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import type { Draft } from './draft.ts';
import { FormHeader } from './FormHeader.tsx';
import { lettersOf } from './findingPlace.ts';
import { OpinionSection } from './OpinionSection.tsx';
import { draftOf, dropDraft } from './openDrafts.ts';
import { partElementId, photoElementId } from './partElementId.ts';
import { SaveFailure } from './SaveStatus.tsx';
import { SectionNavigation } from './SectionNavigation.tsx';
import { SentNotice } from './SentNotice.tsx';
import { StepButtons } from './StepButtons.tsx';
import { partsOf } from './sections.ts';
import { useFormLock } from './useFormLock.ts';
import { ContentContext, FormContext, useFormView } from './useFormView.ts';
import { useSavedOnLeaving } from './useSavedOnLeaving.ts';

interface Props {
  readonly app: AppState;
  readonly route: FormRoute;
}

/** One form, opened. */
export function FormScreen({ app, route }: Props) {
  const { id } = route;
  const form = useOpenForm(id);
  if (form.isPending || form.isError) return <NotOpened error={form.error} onRetry={() => form.refetch()} />;
  return (
    <OpenedForm
      key={form.dataUpdatedAt}
      app={app}
      form={form.data}
      route={route}
      onReload={() => {
        dropDraft(id);
        form.refetch();
      }}
    />
  );
}

/** On its way, or why it cannot be opened; the way back is there in any case. */
function NotOpened({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <>
      <ScreenHeader
        heading={words.form.heading}
        back={{ href: routeFragment({ screen: 'desk' }), label: words.form.back }}
      />
      <div className="screen-body">
        {error ? <FailureNotice error={error} onRetry={onRetry} /> : <Waiting />}
      </div>
    </>
  );
}

interface OpenedProps {
  readonly app: AppState;
  readonly form: OpenForm;
  readonly route: FormRoute;
  readonly onReload: () => void;
}

/** The form's draft lives as long as this screen; what waits to be saved is saved when it goes. */
function OpenedForm({ app, form, route, onReload }: OpenedProps) {
  const { section, fromCheck = false } = route;
  const [draft] = useState(() => draftOf(form));
  useDraftSaved(draft);
  const { isElsewhere, takeOver } = useFormLock(draft.id, {
    onLetGo: draft.queue.flush,
    onTakenOver: onReload,
  });
  useExpected(draft, section);
  const body = useFocus(route);
  useFocusedPlace(body);
  return (
    <FormProvider app={app} draft={draft}>
      <FormHeader section={section} />
      <SaveFailure onReload={onReload} />
      {isElsewhere ? <Elsewhere onTakeOver={takeOver} /> : <WordUpdate />}
      <div className="form" inert={isElsewhere}>
        <SectionNavigation current={section} />
        <div className="form-section" ref={body}>
          <SentNotice section={section} />
          <CurrentSection section={section} />
          <StepButtons current={section} fromCheck={fromCheck} />
        </div>
        <PreviewColumn />
      </div>
    </FormProvider>
  );
}

/** Another window fills the form in: here it can be looked at, and taken over. */
function Elsewhere({ onTakeOver }: { readonly onTakeOver: () => void }) {
  return (
    <Alert
      banner
      type="info"
      title={words.save.elsewhere}
      action={
        <Button type="primary" onClick={onTakeOver}>
          {words.save.takeOver}
        </Button>
      }
    />
  );
}

interface ProviderProps {
  readonly app: AppState;
  readonly draft: Draft;
  readonly children: ReactNode;
}

/** Runs at every keystroke, and therefore by itself: what stands inside is rendered when the view has changed. */
function FormProvider({ app, draft, children }: ProviderProps) {
  const { view, content } = useFormView(app, draft);
  return (
    <FormContext value={view}>
      <ContentContext value={content}>{children}</ContentContext>
    </FormContext>
  );
}

/**
 * A section that appears takes the focus into the blank that is asked for, else into the first that must be filled in and
 * is empty, else into its first control, a question above the blanks among them: whoever works by keyboard goes on there.
 * 检查 takes it by itself.
 */
function useFocus({ section, part, photo, letters }: FormRoute) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
    const asked =
      (photo && document.getElementById(photoElementId(photo))) ||
      document.getElementById(partElementId(part ?? section));
    const first = section === 'check' ? null : (emptyBlank(body.current) ?? firstControl(body.current));
    (asked ?? first)?.focus();
    if (isBlank(asked)) showBlank(asked, letters);
  }, [section, part, photo, letters]);
  return body;
}

type Blank = HTMLInputElement | HTMLTextAreaElement;

const isBlank = (control: HTMLElement | null): control is Blank =>
  control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;

/** With what is said around it, and the letters in question chosen; the long text has its own way (Remarks.tsx). */
function showBlank(blank: Blank, wanted: string | undefined): void {
  blank.scrollIntoView({ block: 'center' });
  const letters = lettersOf(wanted);
  if (letters) blank.setSelectionRange(...letters);
}

function emptyBlank(body: HTMLElement | null): HTMLElement | undefined {
  if (!body || body.querySelector('.unit-question')) return undefined;
  const required = body.querySelectorAll<HTMLInputElement>('section input[aria-required=true]');
  return [...required].find(({ value }) => value === '');
}

const firstControl = (body: HTMLElement | null) =>
  body?.querySelector<HTMLElement>(
    'section input:not([type=file], [type=checkbox]), section textarea, section button',
  );

/** What a section asks for is missed once the section was left; whoever looks at 检查 asks for all. */
function useExpected(draft: Draft, section: Section): void {
  const before = useRef(section);
  useEffect(() => {
    if (before.current !== section) draft.expect(partsOf(before.current));
    if (section === 'check') draft.expect(partsOf(section));
    before.current = section;
  }, [draft, section]);
}

function CurrentSection({ section }: { readonly section: Section }) {
  switch (section) {
    case 'basic':
      return <BasicSection />;
    case 'narrative':
      return <NarrativeSection />;
    case 'photos':
      return <PhotosSection />;
    case 'opinion':
      return <OpinionSection />;
    case 'check':
      return <CheckSection />;
    case 'export':
      return <ExportSection />;
  }
}

function useDraftSaved(draft: Draft): void {
  useSavedOnLeaving(
    useMemo(
      () => ({
        save: draft.queue.flush,
        isFailing: () => draft.store.getState().save.kind === 'failed',
        place: routeFragment({ screen: 'form', id: draft.id, section: 'basic' }),
      }),
      [draft],
    ),
  );
}
