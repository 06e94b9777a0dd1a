import { Button } from 'antd';
import { useId } from 'react';
import { canInsertOutline, outlineText } from '../../shared/form/outline.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { outline as words } from '../messages/outline.ts';
import './outline.css';

interface OutlineProps {
  readonly isReadOnly?: boolean;
  /** Puts the headings, paragraphs divided by \n, into the text as one change. */
  readonly onInsert: (text: string) => void;
}

/** What a narrative usually tells, to be read while writing; the headings alone can be put into the text. */
export function Outline({ isReadOnly = false, onInsert }: OutlineProps) {
  const { definition } = useForm();
  const { narrative } = useContent();
  const hint = useId();
  if (definition.outline.length === 0) return null;
  // A text that has headings gets no second set of them.
  const isPossible = canInsertOutline(definition, narrative);
  return (
    <details className="outline">
      <summary>{words.heading}</summary>
      <p className="hint">{words.hint}</p>
      <dl>
        {definition.outline.map(({ heading, ask }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{ask}</dd>
          </div>
        ))}
      </dl>
      {!isReadOnly && (
        <p className="outline-insert">
          <Button
            disabled={!isPossible}
            aria-describedby={hint}
            onClick={() => onInsert(outlineText(definition))}
          >
            {words.insert}
          </Button>
          <span className="hint" id={hint}>
            {isPossible ? words.insertHint : words.hasHeadings}
          </span>
        </p>
      )}
    </details>
  );
}
