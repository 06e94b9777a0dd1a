import { Alert, Button } from 'antd';
import { useStore } from 'zustand';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { useCallFailure } from './useTold.ts';

/** The mark of the reminder, among those of the hints that were ticked off (shared/form/finding.ts): it is about no finding. */
const PORTRAITS_SEEN = 'portraits:photos:';

/** Once for each form: people in pictures are asked before, the parents of children too. */
export function PortraitReminder() {
  const { draft } = useForm();
  const seen = useStore(draft.store, ({ marks }) => Object.hasOwn(marks.acknowledged, PORTRAITS_SEEN));
  const tell = useCallFailure();
  if (seen) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={words.photos.portraits}
      action={
        <Button onClick={async () => tell(await draft.mark({ acknowledged: { [PORTRAITS_SEEN]: '' } }))}>
          {words.photos.dismiss}
        </Button>
      }
    />
  );
}
