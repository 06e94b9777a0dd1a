import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ExportRecord } from '../../shared/api/model.ts';
import { type Finding, hasErrors } from '../../shared/form/finding.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { goTo } from '../app/route.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { timeOfDay } from '../ui/time.ts';
import { partElementId } from './BasicSection.tsx';
import { FindingLine } from './FindingLine.tsx';
import { sectionOf, useForm } from './useFormView.ts';

/** All findings with links, the export, and what was exported. */
export function CheckSection() {
  const { draft, findings } = useForm();
  const lastExport = useStore(draft.store, (state) => state.lastExport);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return (
    <section aria-label={words.form.sections.check}>
      <h2>{words.form.sections.check}</h2>
      {findings.length === 0 && <Alert type="success" showIcon title={words.check.nothing} />}
      {errors.length > 0 && <FindingList title={words.check.errors(errors.length)} findings={errors} />}
      {others.length > 0 && <FindingList title={words.check.others(others.length)} findings={others} />}
      <Export />
      {lastExport && <Exported record={lastExport} />}
    </section>
  );
}

function FindingList({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="findings">
        {findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own and hold no state
          <li key={`${finding.code}-${at}`}>
            <FindingLine finding={finding} />
            <GoToPart finding={finding} />
          </li>
        ))}
      </ul>
    </>
  );
}

function GoToPart({ finding }: { readonly finding: Finding }) {
  const { draft } = useForm();
  const section = sectionOf(finding.field);
  if (section === 'check') return null;
  const go = () => {
    goTo({ screen: 'form', id: draft.id, section });
    // The section appears after this event; its control takes the focus then.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById(partElementId(finding.field))?.focus()),
    );
  };
  return (
    <Button type="link" onClick={go}>
      {words.check.goTo}
    </Button>
  );
}

function Export() {
  const { draft, findings } = useForm();
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
    if (answer?.ok) {
      draft.setExport(answer.value.export);
      requestAnimationFrame(() => document.querySelector('.exported')?.scrollIntoView({ block: 'nearest' }));
    }
    if (answer && !answer.ok) message.error(failureSentence(answer.error));
  };
  return (
    <div className="export">
      <Button type={draftOnly ? 'default' : 'primary'} size="large" loading={busy} onClick={run}>
        {busy ? words.check.exporting : draftOnly ? words.check.draft : words.form.exportWord}
      </Button>
      <p className="hint">{draftOnly ? words.check.draftHint : words.check.exportHint}</p>
    </div>
  );
}

function Exported({ record }: { readonly record: ExportRecord }) {
  const ready = !hasErrors(useForm().findings);
  const { message } = App.useApp();
  const show = async () => {
    const answer = await call('exports.show', { id: record.id });
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  return (
    <Alert
      className="exported"
      type={record.current ? 'success' : 'warning'}
      showIcon
      title={record.draft ? words.check.exportedDraft : words.check.exported}
      description={
        <>
          <div className="exported-file">{record.fileName}</div>
          <div className="hint">{record.folder}</div>
          <div className="hint">{words.check.at(timeOfDay(record.at))}</div>
          {/（\d+）\.docx$/u.test(record.fileName) && <div>{words.check.numbered}</div>}
          {!record.current && (
            <div>{record.draft && ready ? words.check.draftBefore : words.check.stale}</div>
          )}
        </>
      }
      action={<Button onClick={show}>{words.check.showFolder}</Button>}
    />
  );
}
