import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { FoundCode } from '../../shared/api/model.ts';
import { beijingDay, type Day } from '../../shared/calendar/days.ts';
import type { Severity } from '../../shared/form/finding.ts';
import { typedCode } from '../../shared/form/typedCode.ts';
import { useCheckCode } from '../export/CheckCode.tsx';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { dayName, yearOf } from '../ui/time.ts';
import { useCall } from '../ui/useCall.ts';
import { useComposition } from '../ui/useComposition.ts';

/** What is said of a code that was typed. */
interface Verdict {
  readonly severity: Severity | 'good';
  readonly sentence: string;
}

/** The code on the paper held against the form: the same content, an earlier one, another form's. */
export function CodeCheck() {
  const { app } = useForm();
  const [typed, setTyped] = useState('');
  const { verdict, isBusy, compare } = useComparison(typed);
  const composition = useComposition(typed, setTyped);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') void compare();
  };
  return (
    <section className="code-check" aria-label={words.paper.check}>
      <h4>{words.paper.check}</h4>
      <p className="hint">{words.paper.checkHint}</p>
      <form className="code-form" onSubmit={submit}>
        <label htmlFor={id}>{words.paper.code}</label>
        <Input
          id={id}
          className="code-input"
          placeholder={words.paper.codeExample}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-verdict`}
          {...composition}
        />
        <Button htmlType="submit" loading={isBusy}>
          {words.paper.compare}
        </Button>
      </form>
      <div id={`${id}-verdict`} role="status" className="code-verdict">
        {verdict ? <VerdictText verdict={verdict} /> : <Standing />}
      </div>
      {!app.settings.checkCodeInFooter && <p className="hint">{words.paper.notPrinted}</p>}
    </section>
  );
}

function VerdictText({ verdict: { severity, sentence } }: { readonly verdict: Verdict }) {
  return severity === 'good' ? (
    <p className="code-good">{sentence}</p>
  ) : (
    <FindingText severity={severity} sentence={sentence} />
  );
}

/** What was found before, and whether that still holds. */
function Standing() {
  const { app, draft } = useForm();
  const checked = useStore(draft.store, ({ marks }) => marks.paper.checked);
  const code = useCheckCode();
  if (!checked) return null;
  const day = dayName(checked.on, yearOf(app.today));
  return checked.code === code ? (
    <p className="code-good">{words.paper.checkedOn(day, checked.code)}</p>
  ) : (
    <FindingText severity="warning" sentence={words.paper.checkedBefore(day, checked.code)} />
  );
}

/** Looks a typed code up among what is stored; one that is the form's is kept with it. What was said of another one is gone. */
function useComparison(typed: string) {
  const { app, draft } = useForm();
  const call = useCall();
  const current = useCheckCode();
  const [said, setSaid] = useState<Verdict & { readonly of: string }>();
  const [isBusy, setBusy] = useState(false);
  const look = async (): Promise<Verdict | undefined> => {
    if (!typedCode(typed)) return { severity: 'error', sentence: words.paper.malformed };
    if (!(await draft.queue.flush())) return undefined;
    const found = await call('codes.find', { form: draft.id, code: typed });
    if (!found) return undefined;
    if (found.verdict === 'current' && found.form === draft.id)
      await draft.mark({ paper: { checked: { code: found.code, on: app.today } } });
    return verdictOn(found, draft.id, app.today);
  };
  const compare = async () => {
    setBusy(true);
    const verdict = await look();
    setBusy(false);
    setSaid(verdict && { ...verdict, of: typed + current });
  };
  return { verdict: said?.of === typed + current ? said : undefined, isBusy, compare };
}

/** What is said of a code that was looked up for a form. */
export function verdictOn(found: FoundCode, form: string, today: Day): Verdict {
  const { paper, desk } = words;
  if (found.verdict === 'unknown') return { severity: 'error', sentence: paper.unknown };
  const { code, exportedAt } = found;
  const name = found.name || desk.unnamed;
  const day = exportedAt === null ? '' : dayName(beijingDay(new Date(exportedAt)), yearOf(today));
  if (found.form !== form)
    return {
      severity: 'error',
      sentence: found.verdict === 'earlier' ? paper.otherEarlier(name, day) : paper.otherForm(name),
    };
  return found.verdict === 'current'
    ? { severity: 'good', sentence: paper.same(code) }
    : { severity: 'warning', sentence: paper.earlier(day) };
}
