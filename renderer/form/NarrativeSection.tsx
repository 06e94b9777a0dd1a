import { useMemo } from 'react';
import { useStore } from 'zustand';
import { countText, measured } from '../../shared/narrative/count.ts';
import { HistoryButton } from '../history/HistoryButton.tsx';
import { keepBeforePaste } from '../history/keepNarrative.ts';
import { Rescue } from '../history/Rescue.tsx';
import { words } from '../messages/words.ts';
import { useComposition } from '../ui/useComposition.ts';
import { DeclareFinished } from './DeclareFinished.tsx';
import { partElementId } from './partElementId.ts';
import { useFieldFindings } from './useFieldFindings.tsx';
import { useForm } from './useFormView.ts';

/** The 活动情况简介 with Word's count. Typing beyond the limit is allowed; nothing is cut. */
export function NarrativeSection() {
  const { definition, content } = useForm();
  const { severity, lines } = useFieldFindings('narrative');
  const id = partElementId('narrative');
  return (
    <section aria-label={words.form.sections.narrative} className="narrative">
      <h2>
        <label htmlFor={id}>{words.form.sections.narrative}</label>
      </h2>
      <p className="hint" id={`${id}-hint`}>
        {definition.narrative.prompt}
        <br />
        {words.narrative.hint}
      </p>
      <NarrativeText id={id} isFaulty={severity === 'error'} />
      <Rescue />
      <Count id={`${id}-count`} isSaidBelow={severity === 'error'} />
      <HistoryButton />
      <div className="field-findings">{lines}</div>
      {content.narrative !== '' && <DeclareFinished section="narrative" />}
    </section>
  );
}

/** The text itself, all that is rendered before the frame of a keystroke; antd's control would take most of its time. */
function NarrativeText({ id, isFaulty }: { readonly id: string; readonly isFaulty: boolean }) {
  const { draft } = useForm();
  const narrative = useStore(draft.store, ({ content }) => content.narrative);
  const composition = useComposition(narrative, draft.setNarrative);
  return (
    <textarea
      id={id}
      className="narrative-text"
      spellCheck={false}
      aria-invalid={isFaulty}
      aria-describedby={`${id}-hint ${id}-count`}
      {...composition}
      onPaste={({ clipboardData }) => keepBeforePaste(draft, clipboardData.getData('text/plain'))}
      onBlur={() => draft.leave('narrative')}
    />
  );
}

/** `isSaidBelow`: the finding below says by how much the text is too long. */
function Count({ id, isSaidBelow }: { readonly id: string; readonly isSaidBelow: boolean }) {
  const { content, definition } = useForm();
  const { limit } = definition.narrative;
  const counts = useMemo(() => countText(content.narrative), [content.narrative]);
  const { low } = measured(counts, limit.measure);
  const over = low - limit.max;
  return (
    <div className="count" id={id}>
      <span className={over > 0 ? 'count-over' : ''}>
        <strong>{words.narrative.count(low, limit.max)}</strong>
        {over > 0 ? !isSaidBelow && words.narrative.over(over) : words.narrative.left(-over)}
      </span>
      <span className="count-more">{words.narrative.characters(counts.characters)}</span>
    </div>
  );
}
