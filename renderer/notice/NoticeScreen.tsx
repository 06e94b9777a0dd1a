import type { AppState } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { NoticeSection } from './NoticeSection.tsx';
import { OwnForms } from './OwnForms.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import './notice.css';

/** 通知与设置: what is chosen for all forms, and the notice to be read. */
export function NoticeScreen({ app }: { readonly app: AppState }) {
  return (
    <>
      <header className="screen-header">
        <h1>{words.notice.heading}</h1>
      </header>
      <div className="screen-body">
        <div className="narrow">
          <SettingsSection app={app} />
          <OwnForms app={app} />
          <NoticeSection notice={app.notice} />
        </div>
      </div>
    </>
  );
}
