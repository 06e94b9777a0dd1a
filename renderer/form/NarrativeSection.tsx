import { useMemo } from 'react';
import { useStore } from 'zustand';
import { countText, measured } from '../../shared/narrative/count.ts';
import { words } from '../messages/words.ts';
import { useComposition } from '../ui/useComposition.ts';
import { partElementId } from './BasicSection.tsx';
import { useFieldFindings } from './useFieldFindings.tsx';
import { useForm } from './useFormView.ts';

/** The 活动情况简介 with Word's count. Typing beyond the limit is allowed; nothing is cut. */
export function NarrativeSection() {
  const { definition } = useForm();
  const { severity, lines } = useFieldFindings('narrative');
  const id = partElementId('narrative');
  return (
    <section aria-label={words.form.sections.narrative} className="narrative">
      <h2>
        <label htmlFor={id}>{words.form.sections.narrative}</label>
      </h2>
      <p className="hint" id={`${id}-hint`}>
        {definition.narrative.prompt} {words.narrative.hint}
      </p>
      <NarrativeText id={id} isFaulty={severity === 'error'} />
      <Count id={`${id}-count`} />
      <div className="field-findings">{lines}</div>
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
      onBlur={() => draft.leave('narrative')}
    />
  );
}

function Count({ id }: { readonly id: string }) {
  const { content, definition } = useForm();
  const { limit } = definition.narrative;
  const counts = useMemo(() => countText(content.narrative), [content.narrative]);
  const { low } = measured(counts, limit.measure);
  const over = low - limit.max;
  return (
    <div className="count" id={id}>
      <span className={over > 0 ? 'count-over' : ''}>
        <strong>{words.narrative.count(low, limit.max)}</strong>
        {over > 0 ? words.narrative.over(over) : words.narrative.left(-over)}
      </span>
      <span className="count-more">{words.narrative.characters(counts.characters)}</span>
    </div>
  );
}
