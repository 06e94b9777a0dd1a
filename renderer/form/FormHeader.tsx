import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useStore } from 'zustand';
import { fieldValue } from '../../shared/form/content.ts';
import { goTo, routeFragment, type Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { PreviewButton } from '../preview/PreviewButton.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { SentTag } from './SentTag.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { useForm } from './useFormView.ts';

/** Which form it is, whether it is saved, and the way to the Word file. */
export function FormHeader({ section }: { readonly section: Section }) {
  const { draft, definition } = useForm();
  const name = useStore(draft.store, ({ content }) => fieldValue(content, definition.nameField));
  return (
    <header className="screen-header">
      <a className="back" href={routeFragment({ screen: 'desk' })} aria-label={words.form.back}>
        <ArrowLeftOutlined aria-hidden />
      </a>
      <h1 title={name}>{name || words.desk.unnamed}</h1>
      <Tag>{definition.shortTitle}</Tag>
      <SentTag />
      {draft.sample && <Tag className="sample-tag">{words.desk.sampleTag}</Tag>}
      <div className="screen-header-actions">
        <SaveStatus />
        <Shortcuts section={section} />
        <PreviewButton />
        {section !== 'check' && section !== 'export' && (
          <Button type="primary" onClick={() => goTo({ screen: 'form', id: draft.id, section: 'check' })}>
            {words.form.goToCheck}
          </Button>
        )}
      </div>
    </header>
  );
}
