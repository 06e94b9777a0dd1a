import { FileWordOutlined } from '@ant-design/icons';
import type { FormSummary } from '../../shared/api/model.ts';
import { routeFragment } from '../app/route.ts';
import { words } from '../messages/words.ts';
import './exportMany.css';

/** The way to exporting several forms at once, where there are several. */
export function ExportManyLink({ forms }: { readonly forms: readonly FormSummary[] }) {
  if (forms.length < 2) return null;
  return (
    <a className="export-many-link" href={routeFragment({ screen: 'exportMany' })}>
      <FileWordOutlined aria-hidden />
      {words.exportMany.open}
    </a>
  );
}
