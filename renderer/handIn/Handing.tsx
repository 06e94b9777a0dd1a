import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { sizeText } from '../../shared/messages/size.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { usualWay, wayName, wayNamed } from '../register/ways.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { HandOver } from './HandOver.tsx';
import { startAnother, useHandInState } from './handInState.ts';
import { Sent } from './Sent.tsx';
import { Step } from './Step.tsx';
import { allFiles } from './weights.ts';

interface Props {
  readonly app: AppState;
  readonly submission: Submission;
}

/** The steps once the files are there: handed over by a person, and ticked off. */
export function Handing({ app, submission }: Props) {
  const { forms, recipient, sentOn } = submission;
  const { choose, whom, goes, pack, over, sent, again } = words.handIn;
  const heading = useRef<HTMLHeadingElement>(null);
  // What led here is gone.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const { way: chosen } = useHandInState();
  const way = submission.way === null ? (chosen ?? usualWay(app.settings)) : wayNamed(submission.way);
  const [seenAgain, setSeenAgain] = useState(false);
  const { count, bytes } = allFiles(submission);
  return (
    <>
      <Step number={1} heading={choose.heading} state={choose.chosen(forms.length)} done />
      <Step number={2} heading={whom.heading} state={whom.state(recipient.name, wayName(way))} done />
      <Step number={3} heading={goes.heading} state={goes.state(count, sizeText(bytes))} done />
      <Step number={4} heading={pack.heading} state={pack.done(count)} done />
      <Step
        number={5}
        heading={over.heading}
        headingRef={heading}
        state={sentOn === null ? over.ready : over.sent}
        done={sentOn !== null}
      >
        {sentOn === null || seenAgain ? (
          <HandOver app={app} submission={submission} way={way} />
        ) : (
          <Button onClick={() => setSeenAgain(true)}>{over.show}</Button>
        )}
      </Step>
      <Step
        number={6}
        heading={sent.heading}
        state={sentOn === null ? sent.waiting : sent.state(dayName(sentOn, yearOf(app.today)))}
        done={sentOn !== null}
      >
        <Sent app={app} submission={submission} way={way} />
      </Step>
      <Button className="hand-in-another" onClick={startAnother}>
        {sentOn === null ? over.packAgain : again}
      </Button>
    </>
  );
}
