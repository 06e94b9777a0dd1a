import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { canBeTickedOff, type Finding, findingKey } from '../../shared/form/finding.ts';
import { words } from '../messages/words.ts';
import { FindingLink } from './FindingLink.tsx';
import { TickOff } from './TickOff.tsx';
import { useForm } from './useFormView.ts';

/** A finding that keeps nobody from the export, in its line; one that was ticked off stays in its place. */
export function RemarkRow({ finding }: { readonly finding: Finding }): ReactNode {
  const { draft } = useForm();
  const reason = useStore(draft.store, ({ marks }) => marks.acknowledged[findingKey(finding)]);
  return (
    <li className="remark-row">
      <div>
        <FindingLink finding={finding} />
        {reason && <div className="remark-reason">{words.check.because(reason)}</div>}
      </div>
      {canBeTickedOff(finding) && <TickOff finding={finding} />}
    </li>
  );
}
