import { Alert, Tag } from 'antd';
import { useStore } from 'zustand';
import { routeFragment } from '../app/route.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import './export.css';

/** Whether the Word file that may be on its way to somebody is not the form any more. A draft is on its way to nobody. */
function useIsStale(): boolean {
  const { draft } = useForm();
  return useStore(
    draft.store,
    ({ lastExport }) => lastExport !== null && !lastExport.draft && !lastExport.current,
  );
}

/** Beside the name of a form that has changed since its export. */
export function StaleTag() {
  const { draft } = useForm();
  if (!useIsStale()) return null;
  return (
    <a className="stale-tag" href={routeFragment({ screen: 'form', id: draft.id, section: 'export' })}>
      <Tag color="warning">{words.exporting.stale}</Tag>
    </a>
  );
}

/** The same as a sentence, with the way on. */
export function StaleNotice() {
  const { draft } = useForm();
  if (!useIsStale()) return null;
  return (
    <Alert
      className="stale"
      type="warning"
      showIcon
      title={
        <>
          {words.exporting.staleHint}{' '}
          <a href={routeFragment({ screen: 'form', id: draft.id, section: 'export' })}>
            {words.exporting.toExport}
          </a>
        </>
      }
    />
  );
}
