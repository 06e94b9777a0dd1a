import { useAboutState } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { DataSection } from './DataSection.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';
import { LicencesSection } from './LicencesSection.tsx';
import { VersionSection } from './VersionSection.tsx';

/** The program itself: version, where its data lies, what helps when something is wrong, licences. */
export function AboutScreen({ onEnded }: { readonly onEnded: () => void }) {
  const about = useAboutState();
  return (
    <>
      <header className="screen-header">
        <h1>{words.about.heading}</h1>
      </header>
      <div className="screen-body">
        <div className="about">
          <p className="hint">{words.about.plain}</p>
          {about.isPending && <Waiting />}
          {about.isError && <FailureNotice error={about.error} onRetry={() => about.refetch()} />}
          {about.data && (
            <>
              <VersionSection about={about.data} />
              <DataSection about={about.data} onEnded={onEnded} />
              <DiagnosticsSection />
              <LicencesSection />
            </>
          )}
        </div>
      </div>
    </>
  );
}
