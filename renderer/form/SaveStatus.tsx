import { CheckCircleFilled, ExclamationCircleFilled, SyncOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useStore } from 'zustand';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { saveAsText } from '../ui/saveAsText.ts';
import { timeOfDay } from '../ui/time.ts';
import { plainText } from './plainText.ts';
import { useForm } from './useFormView.ts';

/** 已保存 with its time, always in sight. */
export function SaveStatus() {
  const { draft } = useForm();
  const save = useStore(draft.store, (state) => state.save);
  switch (save.kind) {
    case 'saved':
      return (
        <span className="save-status">
          <CheckCircleFilled className="saved" aria-hidden />
          {words.save.saved(timeOfDay(save.at))}
        </span>
      );
    case 'waiting':
      return (
        <span className="save-status">
          {/* Not turning: an animation makes every keystroke wait for its next frame. */}
          <SyncOutlined aria-hidden />
          {words.save.unsaved}
        </span>
      );
    case 'failed':
      return (
        <span className="save-status failed">
          <ExclamationCircleFilled aria-hidden />
          {words.save.failed}
        </span>
      );
  }
}

/** When saving failed: what happened, and the ways on. The text stays in its controls meanwhile. */
export function SaveFailure({ onReload }: { readonly onReload: () => void }) {
  const { draft, definition } = useForm();
  const { message } = App.useApp();
  const save = useStore(draft.store, (state) => state.save);
  if (save.kind !== 'failed') return null;
  const text = () => plainText(definition, draft.store.getState().content);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    message.success(words.save.copied);
  };
  const changedElsewhere = save.failure.code === 'formChangedElsewhere';
  const wayOn = changedElsewhere ? (
    <Button onClick={onReload}>{words.save.reload}</Button>
  ) : (
    <Button onClick={() => draft.queue.flush()}>{words.save.retry}</Button>
  );
  return (
    <Alert
      banner
      type="error"
      title={failureSentence(save.failure)}
      action={
        <div className="banner-actions">
          <Button onClick={copy}>{words.save.copy}</Button>
          <Button onClick={() => saveAsText(definition.title, text())}>{words.save.asText}</Button>
          {wayOn}
        </div>
      }
    />
  );
}
