import { Alert } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { type Finding, isNotYet, warningsIn } from '../../shared/form/finding.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { CheckCode } from '../export/CheckCode.tsx';
import { StaleNotice } from '../export/Stale.tsx';
import { words } from '../messages/words.ts';
import { FindingLink } from './FindingLink.tsx';
import { FormSheet } from './FormSheet.tsx';
import { RemarkRow } from './RemarkRow.tsx';
import { useForm } from './useFormView.ts';

/** What is still wrong, on top; below it the form as it will be on paper, row by row. */
export function CheckSection() {
  const { draft, all, findings, tickedOff } = useForm();
  const refused = useStore(draft.store, (state) => state.refused);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const remarks = (['warning', 'hint'] as const).flatMap((each) =>
    all.filter(({ severity }) => severity === each),
  );
  const warnings = warningsIn(findings).length;
  const open = findings.length - errors.length;
  return (
    <section aria-label={words.form.sections.check}>
      <h2>{words.form.sections.check}</h2>
      <StaleNotice />
      {/* There from the first: it does not come when the last hint is ticked off, and moves nothing then. */}
      {errors.length === 0 && (
        <Alert type={warnings > 0 ? 'warning' : 'success'} showIcon title={standingText(warnings, open)} />
      )}
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {refused.map(({ name, failure }) => (
        <Alert
          key={name}
          type="warning"
          showIcon
          title={words.photos.refused(name, failureSentence(failure))}
        />
      ))}
      {remarks.length > 0 && (
        <>
          <h3>{words.check.remarks({ warnings, hints: open - warnings, tickedOff: tickedOff.length })}</h3>
          <ul className="findings">
            {remarks.map((finding, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
              <RemarkRow key={`${finding.code}-${at}`} finding={finding} />
            ))}
          </ul>
        </>
      )}
      <h3>{words.check.sheet}</h3>
      <CheckCode />
      <FormSheet />
    </section>
  );
}

function standingText(warnings: number, open: number): string {
  if (warnings > 0) return words.check.lookFirst(warnings);
  return open > 0 ? words.check.nothingWrong : words.check.nothing;
}

/** All that keeps the form from being exported; it takes the focus, so that a screen reader begins with it. */
function ErrorSummary({ errors }: { readonly errors: readonly Finding[] }) {
  const summary = useRef<HTMLElement>(null);
  const title = useId();
  useEffect(() => summary.current?.focus({ preventScroll: true }), []);
  const missing = errors.filter(isNotYet).length;
  return (
    <section className="error-summary" aria-labelledby={title} tabIndex={-1} ref={summary}>
      <h3 id={title}>{words.remaining({ wrong: errors.length - missing, missing })}</h3>
      <ul className="findings">
        {errors.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
          <li key={`${finding.code}-${at}`}>
            <FindingLink finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
