import { InboxOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { routeFragment } from '../app/route.ts';
import { useBinnedForms } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BinTable } from './BinTable.tsx';
import './bin.css';

/** 回收站: forms that were deleted, to be brought back or erased. */
export function BinScreen({ app }: { readonly app: AppState }) {
  const binned = useBinnedForms();
  const [said, setSaid] = useState('');
  const saying = useRef<HTMLDivElement>(null);
  // The row that held the focus is gone.
  useEffect(() => {
    if (said) saying.current?.focus();
  }, [said]);
  return (
    <>
      <ScreenHeader
        heading={words.bin.heading}
        back={{ href: routeFragment({ screen: 'desk' }), label: words.bin.back }}
      />
      <div className="screen-body">
        <p className="hint lead">{words.bin.hint}</p>
        <div className="bin-said" role="status" ref={saying} tabIndex={-1}>
          {said && (
            <Alert
              type="success"
              showIcon
              title={said}
              closable={{ onClose: () => setSaid(''), 'aria-label': words.bin.close }}
            />
          )}
        </div>
        {binned.isPending && <Waiting />}
        {binned.isError && <FailureNotice error={binned.error} onRetry={() => binned.refetch()} />}
        {binned.data?.length === 0 && (
          <p className="bin-empty">
            <InboxOutlined aria-hidden />
            {words.bin.empty}
          </p>
        )}
        {binned.data && binned.data.length > 0 && <BinTable app={app} forms={binned.data} onSaid={setSaid} />}
      </div>
    </>
  );
}
