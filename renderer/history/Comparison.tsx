import { Checkbox } from 'antd';
import { useId, useState } from 'react';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ComparedTexts } from './ComparedTexts.tsx';
import { useVersionText } from './useVersionText.ts';
import { PRESENT, type Version } from './versions.ts';

interface Props {
  readonly versions: readonly Version[];
  readonly chosen: Version;
}

/** The chosen version beside the present text, or beside any other; the earlier one at the left. */
export function Comparison({ versions, chosen }: Props) {
  const [otherId, setOther] = useState(PRESENT);
  const [isShort, setShort] = useState(false);
  const id = useId();
  const other = versions.find((version) => version.id === otherId) ?? chosen;
  const [before, after] = chosen.id <= other.id ? [chosen, other] : [other, chosen];
  return (
    <div className="comparison">
      <div className="comparison-choice">
        <label htmlFor={id}>{words.history.compareWith}</label>
        <select id={id} value={other.id} onChange={({ target }) => setOther(Number(target.value))}>
          {versions.map((version) => (
            <option key={version.id} value={version.id}>
              {words.history.version(version.time, version.reason, version.count)}
            </option>
          ))}
        </select>
        <Checkbox checked={isShort} onChange={({ target }) => setShort(target.checked)}>
          {words.history.onlyDifferent}
        </Checkbox>
      </div>
      <Texts before={before} after={after} isShort={isShort} />
    </div>
  );
}

interface TextsProps {
  readonly before: Version;
  readonly after: Version;
  readonly isShort: boolean;
}

function Texts({ before, after, isShort }: TextsProps) {
  const [left, right] = [useVersionText(before), useVersionText(after)];
  const failed = [left, right].find(({ error }) => error !== null);
  if (failed) return <FailureNotice error={failed.error} onRetry={() => failed.refetch()} />;
  if (left.data === undefined || right.data === undefined) return <Waiting />;
  const side = (version: Version, text: string) => ({
    name: words.history.column(version.time, version.count),
    text,
  });
  return (
    <ComparedTexts
      key={`${before.id} ${after.id}`}
      before={side(before, left.data)}
      after={side(after, right.data)}
      isShort={isShort}
    />
  );
}
