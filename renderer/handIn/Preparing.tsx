import { useEffect, useRef } from 'react';
import type { AppState, FormSummary } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { NoteUnpacked } from '../register/NoteUnpacked.tsx';
import { wayName } from '../register/ways.ts';
import { ChooseForms } from './ChooseForms.tsx';
import { EarlierScans } from './EarlierScans.tsx';
import { FoldedStep } from './FoldedStep.tsx';
import { Pack } from './Pack.tsx';
import { looksLikeMailbox } from './recipientText.ts';
import { Step } from './Step.tsx';
import { usePreparation } from './usePreparation.ts';
import { GoesWeight, WhatGoes } from './WhatGoes.tsx';
import { WhomAndHow } from './WhomAndHow.tsx';
import { goesText } from './weights.ts';

interface Props {
  readonly app: AppState;
  readonly forms: readonly FormSummary[];
  readonly log: readonly Submission[];
}

/** The steps before anything is written: which forms, to whom and how, which files, and the packing itself. */
export function Preparing({ app, forms, log }: Props) {
  const preparation = usePreparation(app, forms, log);
  const { rows, chosen, recipient, way, order, plan, wants } = preparation;
  const { choose, whom, goes, pack, over, sent, yet } = words.handIn;
  const first = useFocusAfterAnother();
  const isWhomKnown = recipient.name !== '' && (way !== 'mail' || looksLikeMailbox(recipient.mailbox));
  return (
    <>
      <Step
        number={1}
        heading={choose.heading}
        headingRef={first}
        state={choose.chosen(chosen.length)}
        done={wants !== 'forms' && wants !== 'mending' && wants !== 'earlierScans'}
      >
        <ChooseForms rows={rows} chosen={chosen} />
        {order.scans && <EarlierScans plan={plan.data} />}
      </Step>
      <FoldedStep
        number={2}
        heading={whom.heading}
        state={recipient.name === '' ? whom.unknown : whom.state(recipient.name, wayName(way))}
        done={isWhomKnown}
        settled={isWhomKnown && app.settings.role !== null}
      >
        <WhomAndHow app={app} recipient={recipient} way={way} />
      </FoldedStep>
      <FoldedStep
        number={3}
        heading={goes.heading}
        state={plan.data ? goesText(plan.data, way) : ''}
        done={plan.data !== undefined && plan.data.parts.length > 0}
        settled
        always={<GoesWeight preparation={preparation} />}
      >
        <WhatGoes app={app} preparation={preparation} />
      </FoldedStep>
      <Step number={4} heading={pack.heading} state={pack.state}>
        <Pack preparation={preparation} />
      </Step>
      <Step number={5} heading={over.heading} state={yet} />
      <Step number={6} heading={sent.heading} state={sent.yet}>
        <NoteUnpacked app={app} forms={forms.filter(({ id }) => chosen.includes(id))} />
      </Step>
    </>
  );
}

/** The button that led here is gone: the keys go on at the first step. */
function useFocusAfterAnother() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return heading;
}
