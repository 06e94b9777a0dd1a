import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { DeclareFinished } from '../form/DeclareFinished.tsx';
import { partElementId } from '../form/partElementId.ts';
import { useIsTold } from '../form/useFieldFindings.tsx';
import { useForm } from '../form/useFormView.ts';
import { keepAroundPaste } from '../history/keepNarrative.ts';
import { Rescue } from '../history/Rescue.tsx';
import { type Restored, RestoredBar } from '../history/RestoredBar.tsx';
import { editor as editorWords } from '../messages/editor.ts';
import { words } from '../messages/words.ts';
import { CountBar } from './CountBar.tsx';
import { FindBar } from './FindBar.tsx';
import { Outline } from './Outline.tsx';
import './narrative.css';
import { pastedText } from './pastedText.ts';
import { asPasted } from './pasting.ts';
import { Remarks } from './Remarks.tsx';
import { insertParagraphs } from './replacing.ts';
import { Toolbar } from './Toolbar.tsx';
import { useEditor } from './useEditor.ts';

/** The 活动情况简介 in its editor with Word's count. Writing beyond the limit is allowed; nothing is cut. */
export function NarrativeSection() {
  const { definition, draft, findings } = useForm();
  const isBegun = useStore(draft.store, ({ content }) => content.narrative !== '');
  const { message } = App.useApp();
  const id = partElementId('narrative');
  const [cleaned, setCleaned] = useState('');
  const [canTakeBack, setCanTakeBack] = useState(false);
  const [restored, setRestored] = useState<Restored>();
  const { place, editor, selected, findBar } = useEditor({
    draft,
    limit: definition.narrative.limit,
    attributes: {
      id,
      'aria-labelledby': `${id}-name`,
      'aria-describedby': `${id}-hint ${id}-count`,
    },
    paste: {
      clean: pastedText,
      onPaste: ({ text, said }) => {
        keepAroundPaste(draft, text);
        setCleaned(said);
      },
      onChange: setCanTakeBack,
      onRefused: (why) => message.warning(why === 'file' ? editorWords.noText : editorWords.tooLong),
    },
  });
  // What is said above the text takes some of its room: the caret stays in sight.
  useEffect(() => {
    if (cleaned !== '') editor?.view.dispatch({ scrollIntoView: true });
  }, [cleaned, editor]);
  const isTold = useIsTold('narrative');
  const isFaulty = findings.some(
    (finding) => finding.field === 'narrative' && finding.severity === 'error' && isTold(finding),
  );
  useInvalid(editor?.view.contentDOM, isFaulty);
  return (
    <section aria-labelledby={`${id}-name`} className="narrative">
      <div className="narrative-head">
        <h2 id={`${id}-name`}>{words.form.sections.narrative}</h2>
        {editor && <Toolbar view={editor.view} onRestored={setRestored} />}
      </div>
      <p className="hint" id={`${id}-hint`}>
        {definition.narrative.prompt}
        <br />
        {words.narrative.hint}
      </p>
      {editor && (
        <Outline
          onInsert={(text) => {
            insertParagraphs(editor.view, text);
            editor.view.focus();
          }}
        />
      )}
      <div className={`narrative-editor${isFaulty ? ' faulty' : ''}`} ref={place} />
      {editor && findBar && createPortal(<FindBar view={editor.view} />, findBar)}
      {cleaned !== '' && editor && (
        <p className="narrative-notice" role="status">
          {cleaned}
          {canTakeBack && (
            <Button
              size="small"
              onClick={() => {
                asPasted(editor.view);
                setCleaned('');
                editor.view.focus();
              }}
            >
              {editorWords.asPasted}
            </Button>
          )}
        </p>
      )}
      <Rescue />
      {restored && (
        <RestoredBar key={restored.version} restored={restored} onClose={() => setRestored(undefined)} />
      )}
      <CountBar id={`${id}-count`} selected={selected} />
      {editor && <Remarks view={editor.view} />}
      {isBegun && <DeclareFinished section="narrative" />}
    </section>
  );
}

/** The editor's control lives outside React. */
function useInvalid(control: HTMLElement | undefined, isInvalid: boolean): void {
  useEffect(() => {
    control?.setAttribute('aria-invalid', String(isInvalid));
  }, [control, isInvalid]);
}
