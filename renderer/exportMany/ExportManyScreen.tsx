import { ArrowLeftOutlined } from '@ant-design/icons';
import { routeFragment } from '../app/route.ts';
import { useForms } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { Choice } from './Choice.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Running } from './Running.tsx';
import { useExportMany } from './useExportMany.ts';
import './exportMany.css';

/** The Word files of several forms at once: chosen, made one after the other, told one by one. */
export function ExportManyScreen() {
  const forms = useForms();
  const { state, start, stop, again } = useExportMany();
  return (
    <>
      <header className="screen-header">
        <a className="back" href={routeFragment({ screen: 'desk' })} aria-label={words.exportMany.back}>
          <ArrowLeftOutlined aria-hidden />
        </a>
        <h1>{words.exportMany.title}</h1>
      </header>
      <div className="screen-body export-many">
        {forms.isPending && <Waiting />}
        {forms.isError && <FailureNotice error={forms.error} onRetry={() => forms.refetch()} />}
        {state.step === 'choosing' && forms.data && <Choice forms={forms.data} onStart={start} />}
        {state.step === 'running' && <Running {...state} onStop={stop} />}
        {state.step === 'done' && <Outcomes {...state} onAgain={again} />}
      </div>
    </>
  );
}
