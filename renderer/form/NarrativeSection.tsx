import { Input } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { countText, measured } from '../../shared/narrative/count.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { words } from '../messages/words.ts';
import { useComposition } from '../ui/useComposition.ts';
import { partElementId } from './BasicSection.tsx';
import { useFieldFindings } from './useFieldFindings.tsx';
import { useForm } from './useFormView.ts';

/** The 活动情况简介 with Word's count. Typing beyond the limit is allowed; nothing is cut. */
export function NarrativeSection() {
  const { draft, definition } = useForm();
  const narrative = useStore(draft.store, (state) => state.content.narrative);
  const { severity, lines } = useFieldFindings('narrative');
  const composition = useComposition(narrative, draft.setNarrative);
  const id = partElementId('narrative');
  return (
    <section aria-label={words.form.sections.narrative} className="narrative">
      <h2>
        <label htmlFor={id}>{words.form.sections.narrative}</label>
      </h2>
      <p className="hint" id={`${id}-hint`}>
        {definition.narrative.prompt} {words.narrative.hint}
      </p>
      <Input.TextArea
        id={id}
        className="narrative-text"
        status={severity === 'error' ? 'error' : ''}
        spellCheck={false}
        aria-invalid={severity === 'error'}
        aria-describedby={`${id}-hint ${id}-count`}
        {...composition}
        onBlur={() => draft.leave('narrative')}
      />
      <Count id={`${id}-count`} text={narrative} />
      <div className="field-findings">{lines}</div>
    </section>
  );
}

function Count({ id, text }: { readonly id: string; readonly text: string }) {
  const { limit } = useForm().definition.narrative;
  const deferred = useDeferredValue(text);
  const counts = useMemo(() => countText(normaliseText(deferred).text), [deferred]);
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
