import { CheckCircleFilled } from '@ant-design/icons';
import { useStore } from 'zustand';
import { fieldValue } from '../../shared/form/content.ts';
import { firstDifference, type NameDifference } from '../../shared/form/sameName.ts';
import { differenceSentence } from '../../shared/messages/sameName.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { TakeName } from './TakeName.tsx';

/** Whether the name filed online is the form's; else both above each other, with the first letter that differs. */
export function Comparison() {
  const { draft, definition } = useForm();
  const content = useContent();
  const typed = useStore(draft.filing.store, ({ filing }) => filing.name);
  const online = normaliseLine(typed).text;
  const onForm = fieldValue(content, definition.nameField);
  const isComparable = online !== '' && onForm !== '';
  const difference = isComparable ? firstDifference(online, onForm) : undefined;
  return (
    <div className="filing-comparison">
      <div role="status">
        {isComparable && !difference && <Same />}
        {difference && (
          <FindingText severity="warning" sentence={words.filing.differs(differenceSentence(difference))} />
        )}
      </div>
      {difference && <BothNames online={online} onForm={onForm} difference={difference} />}
      <TakeName online={online} onForm={onForm} differ={difference !== undefined} />
    </div>
  );
}

const Same = () => (
  <div className="finding filing-same">
    <CheckCircleFilled aria-hidden />
    <span>{words.filing.same}</span>
  </div>
);

interface NamesProps {
  readonly online: string;
  readonly onForm: string;
  readonly difference: NameDifference;
}

function BothNames({ online, onForm, difference }: NamesProps) {
  return (
    <dl className="filing-names">
      <dt>{words.filing.online}</dt>
      <Name name={online} same={difference.same} letter={difference.online} />
      <dt>{words.filing.onForm}</dt>
      <Name name={onForm} same={difference.same} letter={difference.onForm} />
    </dl>
  );
}

interface NameProps {
  readonly name: string;
  readonly same: string;
  readonly letter: string;
}

/** A name with one letter of it marked; what cannot be seen has a sign. */
const Name = ({ name, same, letter }: NameProps) => (
  <dd>
    {same}
    <mark>{letter === '' ? words.filing.end : letter.replace(/\s/gu, '␣')}</mark>
    {name.slice(same.length + letter.length)}
  </dd>
);
