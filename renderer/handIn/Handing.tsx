import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import type { Way } from '../../shared/submission/ways.ts';
import { words } from '../messages/words.ts';
import { usualWay, wayNamed } from '../register/ways.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { HandOver } from './HandOver.tsx';
import { packAgain, startAnother } from './handInState.ts';
import { Sent } from './Sent.tsx';
import { Step } from './Step.tsx';
import { allFiles, goesText, sizeOf } from './weights.ts';

interface Props {
  readonly app: AppState;
  readonly submission: Submission;
}

/** The steps once the files are there: what was done is one line, then it is handed over by a person, and ticked off. */
export function Handing({ app, submission }: Props) {
  const { sentOn } = submission;
  const { over, sent, again } = words.handIn;
  const heading = useFocusOnNext();
  const way = submission.way === null ? usualWay(app.settings) : wayNamed(submission.way);
  const [seenAgain, setSeenAgain] = useState(false);
  return (
    <>
      <Packed submission={submission} way={way} />
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
        staysInSight={sentOn === null}
      >
        <Sent app={app} submission={submission} way={way} />
      </Step>
      {sentOn !== null && (
        <Button className="hand-in-another" onClick={startAnother}>
          {again}
        </Button>
      )}
    </>
  );
}

/** All that was chosen and packed, with the way back to it while nothing is sent. */
function Packed({ submission, way }: Pick<Props, 'submission'> & { readonly way: Way }) {
  const { forms, recipient, sentOn } = submission;
  const { pack, over } = words.handIn;
  return (
    <Step
      number={4}
      heading={pack.heading}
      state={pack.done(allFiles(submission).count)}
      done
      action={
        sentOn === null && (
          <Button size="small" onClick={() => packAgain(forms.map(({ id }) => id))}>
            {over.packAgain}
          </Button>
        )
      }
    >
      <p className="hint">
        {pack.what(
          forms.length,
          recipient.name,
          [goesText(submission, way), sizeOf(submission, way)].join('，'),
        )}
      </p>
    </Step>
  );
}

/** What led here is gone: the keys go on at what is next, and it is in sight. */
function useFocusOnNext() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.querySelector('.hand-in')?.scrollTo({ top: 0 });
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
