import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { FormSummary } from '../../shared/api/model.ts';
import { routeFragment } from '../app/route.ts';
import { useOwnForms } from '../bridge/queries.ts';
import { remainingOf } from '../desk/formAction.ts';
import { OwnFormRadio } from '../export/OwnFormRadio.tsx';
import { words } from '../messages/words.ts';
import { isExportable, wantsExport } from './exportAll.ts';

interface Props {
  readonly forms: readonly FormSummary[];
  /** `ownForms`: into the association's own Word files, where they stand. */
  readonly onStart: (forms: readonly FormSummary[], ownForms: boolean) => void;
}

/** Which forms are to be exported; at first those whose Word file is missing or out of date. */
export function Choice({ forms, onStart }: Props) {
  const own = forms.filter(({ sample }) => !sample);
  const possible = own.filter(isExportable);
  const [ids, setIds] = useState<ReadonlySet<string>>(
    () => new Set(own.filter(wantsExport).map(({ id }) => id)),
  );
  const chosen = possible.filter(({ id }) => ids.has(id));
  const [wantsOwn, setWantsOwn] = useState(true);
  const files = useOwnForms().data ?? [];
  const kinds = new Set(files.map(({ kind }) => kind));
  const builtIn = chosen.filter(({ kind }) => !kinds.has(kind)).length;
  const isOwn = wantsOwn && files.length > 0;
  const toggle = (id: string, isChosen: boolean) =>
    setIds(new Set(isChosen ? [...ids, id] : [...ids].filter((each) => each !== id)));
  if (own.length === 0) return <p>{words.exportMany.none}</p>;
  return (
    <>
      <p className="hint lead">{words.exportMany.hint}</p>
      {files.length > 0 && (
        <OwnFormRadio
          own={isOwn}
          hint={isOwn ? words.ownForm.manyHint(builtIn) : words.ownForm.builtInHint}
          onChange={setWantsOwn}
        />
      )}
      <div className="export-many-bar">
        <Checkbox
          checked={possible.length > 0 && chosen.length === possible.length}
          indeterminate={chosen.length > 0 && chosen.length < possible.length}
          disabled={possible.length === 0}
          onChange={({ target }) => setIds(new Set(target.checked ? possible.map(({ id }) => id) : []))}
        >
          {words.exportMany.all(possible.length)}
        </Checkbox>
        <Button type="primary" disabled={chosen.length === 0} onClick={() => onStart(chosen, isOwn)}>
          {chosen.length === 0 ? words.exportMany.chooseFirst : words.exportMany.start(chosen.length)}
        </Button>
      </div>
      <ul className="export-many-forms">
        {own.map((form) => (
          <li key={form.id}>
            <Checkbox
              checked={isExportable(form) && ids.has(form.id)}
              disabled={!isExportable(form)}
              onChange={({ target }) => toggle(form.id, target.checked)}
            >
              {form.name || words.desk.unnamed}
            </Checkbox>
            <Standing form={form} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Standing({ form }: { readonly form: FormSummary }) {
  const isPossible = isExportable(form);
  const unsure = isPossible ? words.doubts(form.warnings) : '';
  if (isPossible && unsure === '') return <span className="hint">{standingOf(form)}</span>;
  return (
    <span className="hint">
      {unsure || words.remaining(remainingOf(form))}{' '}
      <a href={routeFragment({ screen: 'form', id: form.id, section: 'check' })}>
        {isPossible ? words.desk.actions.lookOver : words.exportMany.mend}
      </a>
    </span>
  );
}

function standingOf(form: FormSummary): string {
  if (form.exportOutdated) return words.exportMany.outdated;
  return wantsExport(form) ? words.exportMany.ready : words.exportMany.current;
}
