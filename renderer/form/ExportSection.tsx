import { FileWordOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { hasErrors } from '../../shared/form/finding.ts';
import { expectedPages } from '../../shared/form/paperPlan.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { routeFragment } from '../app/route.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { Exported } from './Exported.tsx';
import { NextSteps } from './NextSteps.tsx';
import { useForm } from './useFormView.ts';

/** The Word file: making it, where it is, and what happens with it on paper. */
export function ExportSection() {
  const { draft } = useForm();
  const lastExport = useStore(draft.store, (state) => state.lastExport);
  return (
    <section aria-label={words.form.sections.export}>
      <h2>{words.form.sections.export}</h2>
      <Export />
      {lastExport && <Exported record={lastExport} />}
      {lastExport && !lastExport.draft && <NextSteps />}
    </section>
  );
}

function Export() {
  const { draft, findings, definition, content } = useForm();
  const photos = useStore(draft.store, (state) => state.photos);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const draftOnly = hasErrors(findings);
  const run = async () => {
    setBusy(true);
    const saved = await draft.queue.flush();
    const answer = saved
      ? await call('forms.export', { id: draft.id, draft: draftOnly, job: crypto.randomUUID() })
      : undefined;
    setBusy(false);
    if (answer?.ok) draft.setExport(answer.value.export);
    if (answer && !answer.ok) message.error(failureSentence(answer.error));
  };
  const label = draftOnly ? words.check.draft : words.form.exportWord;
  return (
    <div className="export">
      <Button
        type={draftOnly ? 'default' : 'primary'}
        size="large"
        icon={<FileWordOutlined aria-hidden />}
        loading={busy}
        onClick={run}
      >
        {busy ? words.check.exporting : label}
      </Button>
      <p className="hint">
        {words.check.pages(expectedPages(definition, content, photos))}
        {draftOnly ? words.check.draftHint : words.check.exportHint}
        {draftOnly && (
          <>
            {' '}
            <a href={routeFragment({ screen: 'form', id: draft.id, section: 'check' })}>
              {words.check.seeFindings}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
