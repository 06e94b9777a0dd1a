import { Alert, App, Button } from 'antd';
import type { ExportRecord } from '../../shared/api/model.ts';
import { hasErrors } from '../../shared/form/finding.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { timeOfDay } from '../ui/time.ts';
import { useForm } from './useFormView.ts';

/** The Word file that was made last: whether it is still the one to use, its name, its folder. */
export function Exported({ record }: { readonly record: ExportRecord }) {
  const { message } = App.useApp();
  const ready = !hasErrors(useForm().findings);
  const show = async () => {
    const answer = await call('exports.show', { id: record.id });
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  const copy = async () => {
    await navigator.clipboard.writeText(record.path);
    message.success(words.check.pathCopied);
  };
  return (
    <Alert
      className="exported"
      type={record.current ? 'success' : 'warning'}
      showIcon
      title={titleOf(record, ready)}
      description={
        <>
          <div className="exported-file">{record.fileName}</div>
          <div className="hint">{record.folder}</div>
          <div className="hint">{words.check.at(timeOfDay(record.at))}</div>
          {record.current && isNumbered(record) && <div>{words.check.numbered}</div>}
          <div className="exported-actions">
            <Button onClick={show}>{words.check.showFolder}</Button>
            <Button onClick={copy}>{words.check.copyPath}</Button>
          </div>
        </>
      }
    />
  );
}

function titleOf({ current, draft }: ExportRecord, ready: boolean): string {
  if (current) return draft ? words.check.exportedDraft : words.check.exported;
  return draft && ready ? words.check.draftBefore : words.check.stale;
}

/** A name beside one that was there already ends with its number. */
const isNumbered = ({ fileName }: ExportRecord) => /（\d+）\.docx$/u.test(fileName);
