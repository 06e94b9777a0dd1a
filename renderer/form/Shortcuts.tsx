import { QuestionCircleOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { goTo, type Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { timeOfDay } from '../ui/time.ts';
import { findingPlace } from './findingPlace.ts';
import { neighbourPart } from './findingWalk.ts';
import { partElementId, partOfElement } from './partElementId.ts';
import { sectionOf } from './sections.ts';
import { type Action, actionOf, SHORTCUTS } from './shortcuts.ts';
import { useForm } from './useFormView.ts';

/** The shortcuts of a form's screen at work, and the button that lists them. */
export function Shortcuts({ section }: { readonly section: Section }) {
  const [listed, setListed] = useState(false);
  const act = useActions(section, () => setListed(true));
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={words.keys.title}
        title={`${words.keys.title}（F1）`}
        onClick={() => setListed(true)}
      />
      <Modal
        open={listed}
        title={words.keys.title}
        footer={null}
        onCancel={() => setListed(false)}
        width={460}
      >
        <table className="keys">
          <tbody>
            {SHORTCUTS.map(({ keys, name }) => (
              <tr key={keys}>
                <th scope="row">
                  <kbd>{keys}</kbd>
                </th>
                <td>{name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Modal>
    </>
  );
}

function useActions(section: Section, help: () => void): (action: Action) => unknown {
  const { draft, sections, findings } = useForm();
  const { message } = App.useApp();
  const open = (next: Section | undefined) => next && goTo({ screen: 'form', id: draft.id, section: next });
  const walk = (by: 1 | -1) => {
    const part = neighbourPart(findings, focusedPart(), by);
    const place = part && sectionOf(part);
    if (!part || !place || !sections.includes(place)) {
      message.info(words.check.nothing);
      return;
    }
    // Whoever asks is told, that nothing stands there too.
    draft.expect([part]);
    const first = findings.find(({ field }) => field === part) ?? { field: part, details: {} };
    goTo({ screen: 'form', id: draft.id, section: place, ...findingPlace(first) });
    // The address stays the same where the part was asked for before.
    document.getElementById(partElementId(part))?.focus();
  };
  const save = async () => {
    await draft.queue.flush();
    const { save } = draft.store.getState();
    if (save.kind === 'saved') message.success(words.save.always(timeOfDay(save.at)));
    else if (save.kind === 'failed') message.error(failureSentence(save.failure));
  };
  return (action) => {
    switch (action.kind) {
      case 'section':
        return open(sections[action.at]);
      case 'nextSection':
        return open(sections[sections.indexOf(section) + 1]);
      case 'nextFinding':
        return walk(1);
      case 'previousFinding':
        return walk(-1);
      case 'save':
        return save();
      case 'help':
        return help();
    }
  };
}

/** The part whose control has the focus, by the control's id. */
const focusedPart = () => partOfElement(document.activeElement?.id ?? '');
