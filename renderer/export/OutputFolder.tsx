import { unitFolder } from '../../shared/files/unitFolder.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { OtherFolderButton } from './OtherFolderButton.tsx';

/** Where the Word files go, and how to have them go elsewhere. */
export function OutputFolder() {
  const { app, definition } = useForm();
  const { reportingUnit } = useContent();
  const folder = unitFolder(definition.notice.year, reportingUnit);
  return (
    <div className="output-folder">
      <span className="hint">{words.exporting.goesTo}</span>
      <span className="output-folder-name">{below(app.outputFolder, folder)}</span>
      <OtherFolderButton />
    </div>
  );
}

/** A path as its system writes it; the root of a drive ends with the sign already. */
function below(root: string, folder: string): string {
  const sign = root.includes('\\') ? '\\' : '/';
  return root.endsWith(sign) ? `${root}${folder}` : `${root}${sign}${folder}`;
}
