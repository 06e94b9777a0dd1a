import { FileWordOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ExportedForm } from '../../shared/api/model.ts';
import { hasErrors, isFaulty, warningsIn } from '../../shared/form/finding.ts';
import { expectedPages } from '../../shared/form/paperPlan.ts';
import type { Failure } from '../../shared/result/result.ts';
import { routeFragment } from '../app/route.ts';
import { useOwnForms } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { NextSteps } from '../form/NextSteps.tsx';
import { useContent, useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { PaperSection } from '../paper/PaperSection.tsx';
import { ChooseWord } from '../wordUpdate/ChooseWord.tsx';
import { CheckCodeSetting } from './CheckCode.tsx';
import { Exported } from './Exported.tsx';
import { ExportFailure } from './ExportFailure.tsx';
import { FilledNotes } from './FilledNotes.tsx';
import { FormChoice } from './FormChoice.tsx';
import { isOfFolder } from './folderFailures.ts';
import { OutputFolder } from './OutputFolder.tsx';
import './export.css';

/** The Word file: making it, what it was proven to hold, where it is, and what happens with it on paper. */
export function ExportSection() {
  const { draft } = useForm();
  const lastExport = useStore(draft.store, (state) => state.lastExport);
  const { definition } = useForm();
  const own = useOwnForms().data?.find(({ kind }) => kind === definition.kind);
  const [wantsOwn, setWantsOwn] = useState(true);
  const { busy, failure, nameTaken, notes, run } = useExport(own !== undefined && wantsOwn);
  return (
    <section aria-label={words.form.sections.export}>
      <h2>{words.form.sections.export}</h2>
      {own && <FormChoice own={own} chosen={wantsOwn} onChange={setWantsOwn} />}
      <ExportButton busy={busy} onExport={run} />
      {failure && <ExportFailure failure={failure} onRetry={run} />}
      {lastExport && <Exported record={lastExport} nameTaken={nameTaken} />}
      {notes && !failure && <FilledNotes notes={notes} />}
      {lastExport && !lastExport.draft && <NextSteps />}
      <PaperSection />
      <ChooseWord />
      {!(failure && isOfFolder(failure)) && <OutputFolder />}
      <CheckCodeSetting />
    </section>
  );
}

/** The export as it goes on: what was typed is saved before; with errors in the form only a draft can be made. */
function useExport(wantsOwn: boolean) {
  const { draft, findings } = useForm();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [nameTaken, setNameTaken] = useState<ExportedForm['nameTaken']>(null);
  const [notes, setNotes] = useState<ExportedForm['ownForm']>();
  const run = async () => {
    setBusy(true);
    setFailure(null);
    const isDraft = hasErrors(findings);
    const ownForm = wantsOwn && !isDraft;
    const request = { id: draft.id, draft: isDraft, ownForm, job: crypto.randomUUID() };
    const answer = (await draft.queue.flush()) ? await call('forms.export', request) : undefined;
    setBusy(false);
    if (!answer) return;
    if (!answer.ok) return setFailure(answer.error);
    setNameTaken(answer.value.nameTaken);
    setNotes(answer.value.ownForm);
    draft.setExport(answer.value.export);
  };
  return { busy, failure, nameTaken, notes, run };
}

function ExportButton({ busy, onExport }: { readonly busy: boolean; readonly onExport: () => void }) {
  const { draft, findings, definition } = useForm();
  const content = useContent();
  const photos = useStore(draft.store, (state) => state.photos);
  const draftOnly = hasErrors(findings);
  const label = draftOnly ? words.check.draft : words.form.exportWord;
  const faulty = isFaulty(findings);
  const draftHint = faulty ? words.check.draftHint : words.check.unfinishedHint;
  return (
    <>
      <Doubts />
      <div className="export">
        <Button
          type={draftOnly ? 'default' : 'primary'}
          size="large"
          icon={<FileWordOutlined aria-hidden />}
          loading={busy}
          onClick={onExport}
        >
          {busy ? words.exporting.busy : label}
        </Button>
        <p className="hint">
          {words.check.pages(expectedPages(definition, content, photos))}
          {draftOnly ? draftHint : words.check.exportHint}
          {draftOnly && (
            <>
              {' '}
              <a href={routeFragment({ screen: 'form', id: draft.id, section: 'check' })}>
                {faulty ? words.check.seeFindings : words.check.seeMissing}
              </a>
            </>
          )}
        </p>
      </div>
    </>
  );
}

/** What is most likely unfinished or wrong in a form that can be exported, beside the button that does it. */
function Doubts() {
  const { draft, findings } = useForm();
  const doubts = words.doubts(warningsIn(findings).length);
  if (doubts === '' || hasErrors(findings)) return null;
  return (
    <Alert
      className="doubts"
      type="warning"
      showIcon
      title={
        <>
          {words.check.doubtsFirst(doubts)}{' '}
          <a href={routeFragment({ screen: 'form', id: draft.id, section: 'check' })}>
            {words.desk.actions.lookOver}
          </a>
        </>
      }
    />
  );
}
