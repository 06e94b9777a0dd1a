import { Alert, Button } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import { CallFailure } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failure in plain words with a way on. */
export function FailureNotice({ error, onRetry }: Props) {
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      {words.app.retry}
    </Button>
  );
  return <Alert type="error" showIcon title={sentenceOf(error)} action={retry} />;
}

/** The sentence for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return failureSentence(error instanceof CallFailure ? error.failure : { code: 'internal', details: {} });
}
