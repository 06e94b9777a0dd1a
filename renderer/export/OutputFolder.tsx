import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { OtherFolderButton } from './OtherFolderButton.tsx';

/** Where the Word files go, and how to have them go elsewhere. */
export function OutputFolder() {
  const { app } = useForm();
  return (
    <div className="output-folder">
      <span className="hint">{words.exporting.goesTo}</span>
      <span className="output-folder-name">{app.outputFolder}</span>
      <OtherFolderButton />
    </div>
  );
}
