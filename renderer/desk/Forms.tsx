import { CloseCircleFilled, DeleteOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { FormSummary } from '../../shared/api/model.ts';
import { routeFragment } from '../app/route.ts';
import { ExportManyLink } from '../exportMany/ExportManyLink.tsx';
import { words } from '../messages/words.ts';
import { FormsTable } from './FormsTable.tsx';
import { findForms, SEARCHABLE } from './findForms.ts';
import { KindChoice } from './KindChoice.tsx';
import { SampleBar } from './SampleBar.tsx';
import { useDesk } from './useDesk.ts';

/** The forms with their search; the own ones first, then the samples. While there is no own one, the way to the first. */
export function Forms({ forms }: { readonly forms: readonly FormSummary[] }) {
  const { app } = useDesk();
  const [looked, setLooked] = useState('');
  const asked = useDeferredValue(looked);
  const samples = forms.filter(({ sample }) => sample);
  const own = forms.filter(({ sample }) => !sample);
  const found = findForms([...own, ...samples], asked, app.notice);
  return (
    <>
      <div className="forms-header">
        <h2>{own.length > 0 ? words.desk.table : words.desk.empty}</h2>
        {forms.length >= SEARCHABLE && <Search looked={looked} found={found.length} onChange={setLooked} />}
        <ExportManyLink forms={own} />
        <a className="bin-link" href={routeFragment({ screen: 'bin' })}>
          <DeleteOutlined aria-hidden />
          {words.desk.bin}
        </a>
      </div>
      {own.length === 0 && <NoForms samples={samples} />}
      {samples.length > 0 && <SampleBar />}
      {found.length > 0 && <FormsTable forms={found} />}
      {found.length === 0 && forms.length > 0 && (
        <p className="nothing-found">
          {words.desk.nothingFound(asked)}
          <Button onClick={() => setLooked('')}>{words.desk.clearSearch}</Button>
        </p>
      )}
    </>
  );
}

function NoForms({ samples }: { readonly samples: readonly FormSummary[] }) {
  const { app } = useDesk();
  return (
    <div className="no-forms">
      <p className="hint">{words.desk.emptyHint}</p>
      <KindChoice notice={app.notice} samples={samples} />
    </div>
  );
}

interface SearchProps {
  readonly looked: string;
  readonly found: number;
  readonly onChange: (looked: string) => void;
}

function Search({ looked, found, onChange }: SearchProps) {
  return (
    <div className="search">
      <Input
        type="search"
        allowClear={{ clearIcon: <CloseCircleFilled aria-label={words.desk.clearWords} /> }}
        prefix={<SearchOutlined aria-hidden />}
        aria-label={words.desk.search}
        placeholder={words.desk.searchHint}
        value={looked}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span className="hint" role="status">
        {looked.trim() !== '' && words.desk.found(found)}
      </span>
    </div>
  );
}
