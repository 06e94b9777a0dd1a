import { Checkbox, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { sizeText } from '../../shared/messages/size.ts';
import { PACKINGS, PHOTO_COPIES, type SubmissionPlan } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { changeHandIn } from './handInState.ts';
import { MailboxChoice } from './MailboxChoice.tsx';
import type { Preparation } from './usePreparation.ts';
import { Weight } from './Weight.tsx';

interface Props {
  readonly app: AppState;
  readonly preparation: Preparation;
}

/** Which files go along, and in which shape. */
export function WhatGoes({ app, preparation }: Props) {
  const { order, plan, way } = preparation;
  const { goes } = words.handIn;
  const known = order.forms.length > 0 ? plan.data : undefined;
  return (
    <>
      <p className="hint">{goes.always}</p>
      <Choice legend={goes.photos}>
        <Radio.Group
          value={order.photos}
          options={PHOTO_COPIES.map((kind) => ({ value: kind, label: photosLabel(kind, known) }))}
          onChange={({ target }) => changeHandIn({ photos: target.value })}
        />
        {order.photos !== 'none' && <p className="hint">{goes.privacy}</p>}
      </Choice>
      <Checkbox checked={order.scans} onChange={({ target }) => changeHandIn({ scans: target.checked })}>
        {goes.scans}
        {order.scans && known && known.parts.length > 0 && (
          <span className="hint hand-in-beside">{goes.scansWith(scansIn(known))}</span>
        )}
      </Checkbox>
      <Choice legend={goes.packing}>
        <Radio.Group
          value={order.packing}
          options={PACKINGS.map((packing) => ({ value: packing, label: goes[packing] }))}
          onChange={({ target }) => changeHandIn({ packing: target.value })}
        />
      </Choice>
      {way === 'mail' && <MailboxChoice app={app} />}
    </>
  );
}

/** What that weighs, before anything is written. It keeps its room while it is counted: what stands below is reached for. */
export function GoesWeight({ preparation }: Pick<Props, 'preparation'>) {
  const { order, plan } = preparation;
  const { goes } = words.handIn;
  if (order.forms.length === 0) return <p className="hint hand-in-weight">{goes.nothing}</p>;
  return (
    <div className="hand-in-weight" aria-live="polite">
      {plan.isError && <FailureNotice error={plan.error} onRetry={() => plan.refetch()} />}
      {plan.isPending && <p className="hint">{goes.counting}</p>}
      {plan.data?.parts.length === 0 && <p className="hint">{goes.blocked}</p>}
      {plan.data && plan.data.parts.length > 0 && <Weight plan={plan.data} preparation={preparation} />}
    </div>
  );
}

function Choice({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="hand-in-choice">
      <legend className="field-label">{legend}</legend>
      {children}
    </fieldset>
  );
}

function photosLabel(kind: (typeof PHOTO_COPIES)[number], plan: SubmissionPlan | undefined): string {
  const bytes = kind === 'none' ? null : plan?.photoBytes[kind];
  return bytes ? words.handIn.goes.photosWith(kind, sizeText(bytes)) : words.handIn.goes.photoOf[kind];
}

const scansIn = ({ parts }: SubmissionPlan) =>
  parts.flatMap(({ files }) => files).filter(({ purpose }) => purpose === 'scan').length;
