import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { checkCode } from '../../shared/form/checkCode.ts';
import { refreshAppState } from '../bridge/queries.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { useCall } from '../ui/useCall.ts';
import './export.css';

/** The check code of the form as it stands, and in a sentence what it is good for. */
export function CheckCode() {
  return (
    <div className="hint check-code" title={words.exporting.codeHint}>
      <Code />
      <span>{words.exporting.codeUse}</span>
    </div>
  );
}

function Code() {
  return (
    <span>
      {words.exporting.code} <strong>{useCheckCode()}</strong>
    </span>
  );
}

interface SettingProps {
  /** What is exported is the association's own file, on which nothing of ours stands. */
  readonly isOwnForm: boolean;
}

/** The same at length, with the choice to have it printed. */
export function CheckCodeSetting({ isOwnForm }: SettingProps) {
  const { app } = useForm();
  const call = useCall();
  const [printed, setPrinted] = useState(app.settings.checkCodeInFooter);
  const change = async (checkCodeInFooter: boolean) => {
    setPrinted(checkCodeInFooter);
    if (await call('settings.save', { checkCodeInFooter })) await refreshAppState();
    else setPrinted(!checkCodeInFooter);
  };
  return (
    <div className="check-code-setting">
      <p className="hint check-code">
        <Code />
      </p>
      <p className="hint">{words.exporting.codeHint}</p>
      {isOwnForm ? (
        <p className="hint">{words.exporting.codeNotOnOwn}</p>
      ) : (
        <Checkbox checked={printed} onChange={({ target }) => void change(target.checked)}>
          {words.exporting.codeInFooter}
        </Checkbox>
      )}
    </div>
  );
}

/** The check code of the form as it stands. */
export function useCheckCode(): string {
  const { definition } = useForm();
  const content = useContent();
  return useMemo(() => {
    const photos = content.photos.map(({ file, ...photo }) => ({ sha256: file, ...photo }));
    return checkCode(definition, { ...content, photos });
  }, [definition, content]);
}
