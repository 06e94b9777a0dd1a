import { Input } from 'antd';
import { useStore } from 'zustand';
import { partLabel } from '../../shared/form/definition.ts';
import { words } from '../messages/words.ts';
import { SealRoom } from '../seal/SealRoom.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { describedBy, FieldLabel } from '../ui/FieldLabel.tsx';
import { useComposition } from '../ui/useComposition.ts';
import { partElementId } from './partElementId.ts';
import { useFieldFindings } from './useFieldFindings.tsx';
import { useContent, useForm } from './useFormView.ts';

/** 推荐意见, which the recommending body writes and seals. */
export function OpinionSection() {
  const { app, draft, definition } = useForm();
  const content = useContent();
  const opinion = useStore(draft.store, ({ content }) => content.opinions.recommendation);
  const { lines } = useFieldFindings('recommendation');
  const composition = useComposition(opinion.text, (text) => draft.setRecommendation({ ...opinion, text }));
  const id = partElementId('recommendation');
  return (
    <section aria-label={words.form.sections.opinion}>
      <h2>
        <label htmlFor={id}>{partLabel(definition, 'recommendation')}</label>
      </h2>
      <p className="hint" id={`${id}-hint`}>
        {words.opinion.hint}
      </p>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 5, maxRows: 12 }}
        spellCheck={false}
        aria-describedby={describedBy(`${id}-hint`, lines.length > 0 && `${id}-findings`)}
        {...composition}
        onBlur={() => draft.leave('recommendation')}
      />
      <div className="field-findings" id={`${id}-findings`}>
        {lines}
      </div>
      <FieldLabel id={`${id}-date`} label={words.opinion.date} remark={words.opinion.dateHint} />
      <DayInput
        id={`${id}-date`}
        value={opinion.date}
        year={definition.notice.year}
        today={app.today}
        describedBy={`${id}-date-remark`}
        onChange={(date) => draft.setRecommendation({ ...opinion, date })}
      />
      <SealRoom definition={definition} field="recommendation" opinion={content.opinions.recommendation} />
    </section>
  );
}
