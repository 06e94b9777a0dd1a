import { Button } from 'antd';
import type { ReadValue } from '../../shared/wordUpdate/confirmed.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { rowElementId, valueName } from './ConfirmRow.tsx';

/** What may stand in another's place and is left so far, above the table: its rows lie below the fold. */
export function Doubtful({ values }: { readonly values: readonly ReadValue[] }) {
  const { definition } = useForm();
  if (values.length === 0) return null;
  return (
    <p className="word-update-warning confirm-doubtful" role="status">
      {words.wordUpdate.doubtful(values.length)}
      {values.map((value) => (
        <Button key={value.id} type="link" onClick={() => goToRow(value)}>
          {valueName(definition, value)}
        </Button>
      ))}
    </p>
  );
}

function goToRow(value: ReadValue): void {
  const box = document.getElementById(rowElementId(value));
  box?.closest('tr')?.scrollIntoView({ block: 'start' });
  box?.focus({ preventScroll: true });
}
