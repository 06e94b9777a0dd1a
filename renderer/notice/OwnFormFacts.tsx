import { Button } from 'antd';
import { formDefinition, partLabel } from '../../shared/form/definition.ts';
import { isUnfilled, type OwnForm } from '../../shared/form/ownForm.ts';
import { fillNoteText } from '../../shared/messages/ownForm.ts';
import { placeName, SURENESS_NAMES } from '../../shared/messages/wordForm.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { words } from '../messages/words.ts';
import { Facts } from '../ui/Facts.tsx';
import { FindingText } from '../ui/FindingText.tsx';

interface Props {
  readonly form: OwnForm;
  readonly notice: Notice;
  readonly onTakeOut: () => void;
}

/** One file: for which form, what is to be known, where each part was found and how sure. */
export function OwnFormFacts({ form, notice, onTakeOut }: Props) {
  const definition = formDefinition(notice, form.kind);
  const { name, title, sameTitle, places, notes } = form;
  const left = notes.filter(isUnfilled).length;
  return (
    <div className="own-form">
      <h3>{definition.shortTitle}</h3>
      <p className="own-form-name">
        {name}
        <span className="hint">
          {words.ownForm.found(places.length)}
          {left > 0 && words.ownForm.byHand(left)}
        </span>
      </p>
      {title !== '' && !sameTitle && (
        <FindingText severity="warning" sentence={words.ownForm.otherTitle(title, definition.title)} />
      )}
      {notes.map((note) => (
        <FindingText
          key={`${note.part} ${note.problem}`}
          severity="warning"
          sentence={`${fillNoteText(definition, note)}。`}
        />
      ))}
      <details>
        <summary>{words.ownForm.places}</summary>
        <Facts
          facts={places.map((place) => [
            partLabel(definition, place.part),
            `${placeName(place)}，${SURENESS_NAMES[place.sureness]}`,
          ])}
        />
      </details>
      <Button size="small" onClick={onTakeOut}>
        {words.ownForm.takeOut}
      </Button>
    </div>
  );
}
