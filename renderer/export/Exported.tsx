import { Alert, App, Button } from 'antd';
import type { ExportedForm, ExportRecord } from '../../shared/api/model.ts';
import { hasErrors } from '../../shared/form/finding.ts';
import { provenLine } from '../../shared/messages/proof.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { dayAndTime } from '../ui/time.ts';
import { useCall } from '../ui/useCall.ts';

interface Props {
  readonly record: ExportRecord;
  /** What stood under its name when it was made just now. */
  readonly nameTaken: ExportedForm['nameTaken'];
}

/** The Word file that was made last: whether it is still the one to use, what it was proven to hold, its name, its folder. */
export function Exported({ record, nameTaken }: Props) {
  const { app, findings } = useForm();
  const ready = !hasErrors(findings);
  return (
    <Alert
      className="exported"
      type={record.current ? 'success' : 'warning'}
      showIcon
      title={titleOf(record, ready)}
      description={
        <>
          {record.current && record.proof && <div className="proven">{provenLine(record.proof)}</div>}
          <div className="exported-file">{record.fileName}</div>
          <div className="hint">{record.folder}</div>
          <div className="hint">
            {words.check.at(dayAndTime(record.at, app.today))}
            {record.checkCode && ` · ${words.exporting.codeOfFile(record.checkCode)}`}
          </div>
          {record.current && <NameNote record={record} nameTaken={nameTaken} />}
          <FileButtons record={record} />
        </>
      }
    />
  );
}

function NameNote({ record, nameTaken }: Props) {
  if (!isNumbered(record)) return null;
  return <div>{nameTaken === 'open' ? words.exporting.openElsewhere : words.check.numbered}</div>;
}

/** What can be done with the file; the door may not be able to do all of it. */
function FileButtons({ record: { id, path } }: Pick<Props, 'record'>) {
  const { app } = useForm();
  const { message } = App.useApp();
  const call = useCall();
  const copyFile = async () => {
    if (await call('exports.copy', { id })) message.success(words.exporting.fileCopied);
  };
  const copyPath = async () => {
    await navigator.clipboard.writeText(path);
    message.success(words.check.pathCopied);
  };
  return (
    <div className="exported-actions">
      <Button onClick={() => call('exports.open', { id })}>{words.exporting.openFile}</Button>
      <Button onClick={() => call('exports.show', { id })}>{words.check.showFolder}</Button>
      {app.canCopyFile && <Button onClick={copyFile}>{words.exporting.copyFile}</Button>}
      <Button onClick={copyPath}>{words.check.copyPath}</Button>
    </div>
  );
}

function titleOf({ current, draft }: ExportRecord, ready: boolean): string {
  if (current) return draft ? words.check.exportedDraft : words.check.exported;
  return draft && ready ? words.check.draftBefore : words.check.stale;
}

/** A name beside one that was there already ends with its number. */
const isNumbered = ({ fileName }: ExportRecord) => /（\d+）\.docx$/u.test(fileName);
