import type { EditorView } from '@codemirror/view';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { canBeTickedOff } from '../../shared/form/finding.ts';
import { useRoute } from '../app/route.ts';
import { FindingLine } from '../form/FindingLine.tsx';
import { lettersOf } from '../form/findingPlace.ts';
import { TickOff } from '../form/TickOff.tsx';
import { useIsTold } from '../form/useFieldFindings.tsx';
import { useContent, useForm } from '../form/useFormView.ts';
import { editor as words } from '../messages/editor.ts';
import { goToRemark, showRemarks, takeSuggestion } from './remarkMarks.ts';
import { remarksOf } from './remarksOf.ts';

/** What was found about the long text: marked in it, and listed below it once it was left. */
export function Remarks({ view }: { readonly view: EditorView }) {
  const { definition, findings, all } = useForm();
  const content = useContent();
  const own = useMemo(() => findings.filter(({ field }) => field === 'narrative'), [findings]);
  const isTold = useIsTold('narrative');
  /** Those that were ticked off stay in their lines; a text that is too long is told by the count above. */
  const listed = useMemo(
    () => all.filter(({ field, code }) => field === 'narrative' && code !== 'narrativeTooLong'),
    [all],
  );
  const remarks = useMemo(
    () => remarksOf(definition, listed, content.narrative),
    [definition, listed, content.narrative],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: words that were changed and put back are marked again
  useEffect(() => {
    // The view is a moment behind the typing; what it says of a text that has changed meanwhile comes again.
    if (!view.composing) showRemarks(view, remarksOf(definition, own, view.state.doc.toString()));
  }, [view, definition, own, content]);
  useAskedLetters((at) => {
    const asked = remarksOf(definition, listed, view.state.doc.toString()).find(
      ({ finding }) => finding.details.at === at,
    );
    if (asked) goToRemark(view, asked);
  });
  return (
    <ul className="field-findings narrative-findings">
      {listed.filter(isTold).map((finding, at) => {
        const remark = remarks.find((each) => each.finding === finding);
        const current = () => remarksOf(definition, [finding], view.state.doc.toString())[0];
        const act = (run: typeof goToRemark) => () => {
          const now = current();
          if (now) run(view, now);
        };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
          <li key={`${finding.code}-${at}`}>
            <FindingLine finding={finding} />
            {remark && (
              <Button size="small" onClick={act(goToRemark)}>
                {words.goTo}
              </Button>
            )}
            {remark?.suggestion !== undefined && (
              <Button size="small" onClick={act(takeSuggestion)}>
                {words.replaceBy(remark.suggestion)}
              </Button>
            )}
            {canBeTickedOff(finding) && <TickOff finding={finding} size="small" />}
          </li>
        );
      })}
    </ul>
  );
}

/** Whoever comes by a finding is led to its very letters, once the editor is there. */
function useAskedLetters(lead: (at: number) => void): void {
  const route = useRoute();
  const letters = route.screen === 'form' && route.part === 'narrative' ? route.letters : undefined;
  const leadOnce = useEffectEvent(lead);
  useEffect(() => {
    const [at] = lettersOf(letters) ?? [];
    if (at !== undefined) leadOnce(at);
  }, [letters]);
}
