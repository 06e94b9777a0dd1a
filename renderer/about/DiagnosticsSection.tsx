import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { ReadOnlyText } from './ReadOnlyText.tsx';

/** What helps whoever is asked for help: first shown, then copied, exactly as shown. */
export function DiagnosticsSection() {
  const { message } = App.useApp();
  const [text, setText] = useState<string | undefined>(undefined);
  const show = async () => {
    const answer = await call('about.diagnostics', {});
    if (answer.ok) setText(answer.value.text);
    else message.error(failureSentence(answer.error));
  };
  const copy = async () => {
    const copied = navigator.clipboard.writeText(text ?? '').then(
      () => true,
      () => false,
    );
    if (await copied) message.success(words.about.copied);
    else message.error(words.about.notCopied);
  };
  return (
    <section aria-labelledby="about-diagnostics">
      <h2 id="about-diagnostics">{words.about.diagnostics}</h2>
      <p className="hint">{words.about.diagnosticsHint}</p>
      {text !== undefined && <ReadOnlyText label={words.about.diagnostics} text={text} />}
      <div className="buttons">
        {text !== undefined && (
          <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={copy}>
            {words.about.copy}
          </Button>
        )}
        <Button onClick={show}>
          {text === undefined ? words.about.showDiagnostics : words.about.refreshDiagnostics}
        </Button>
      </div>
    </section>
  );
}
