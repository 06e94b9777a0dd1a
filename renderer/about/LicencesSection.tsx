import { Button } from 'antd';
import { useState } from 'react';
import { useLicences } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ReadOnlyText } from './ReadOnlyText.tsx';

/** The licences of what the program is made of. */
export function LicencesSection() {
  const [shown, setShown] = useState(false);
  return (
    <section aria-labelledby="about-licences">
      <h2 id="about-licences">{words.about.licences}</h2>
      <p className="hint">{words.about.licencesHint}</p>
      {shown ? (
        <Licences />
      ) : (
        <div className="buttons">
          <Button onClick={() => setShown(true)}>{words.about.showLicences}</Button>
        </div>
      )}
    </section>
  );
}

function Licences() {
  const licences = useLicences();
  if (licences.isPending) return <Waiting />;
  if (licences.isError) return <FailureNotice error={licences.error} onRetry={() => licences.refetch()} />;
  return <ReadOnlyText label={words.about.licences} text={licences.data.text} />;
}
