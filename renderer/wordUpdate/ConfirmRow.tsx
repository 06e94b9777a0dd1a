import { useStore } from 'zustand';
import { type FormDefinition, partLabel } from '../../shared/form/definition.ts';
import { reasonsText, SURENESS_NAMES } from '../../shared/messages/wordForm.ts';
import {
  type Confirmed,
  isOthersPart,
  type ReadPicture,
  type ReadValue,
} from '../../shared/wordUpdate/confirmed.ts';
import type { ReadPlace } from '../../shared/wordUpdate/model.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { ConfirmInput } from './ConfirmInput.tsx';

interface Props {
  readonly row: ReadValue | ReadPicture;
  readonly confirmed: Confirmed;
  readonly onChange: (confirmed: Confirmed) => void;
}

/** One value: its name with the box and how sure it is, what stands in the file, what was read of that. */
export function ConfirmRow({ row, confirmed, onChange }: Props) {
  const { app, definition } = useForm();
  const { wordUpdate } = words;
  const isPicture = 'picture' in row;
  const part = isPicture ? wordUpdate.picture(row.at + 1) : partLabel(definition, row.part);
  const name = rowName(definition, row);
  const isMissing = !isPicture && row.place === undefined;
  const others = !isPicture && row.value !== '' && isOthersPart(row.part, app.settings.role) && row.part;
  return (
    <tr className={rowClass(isMissing, confirmed.isTaken)}>
      <td className="compared-take">
        <label>
          <input
            id={rowElementId(row)}
            type="checkbox"
            checked={confirmed.isTaken}
            onChange={({ target }) => onChange({ ...confirmed, isTaken: target.checked })}
          />
          <span title={isPicture || !row.place ? undefined : surenessText(row.place)}>{name}</span>
        </label>
        {!isPicture && row.kind !== 'date' && <Sureness place={row.place} />}
        {others && <span className="compared-caution">{wordUpdate.othersPart[others]}</span>}
      </td>
      <td>{isPicture ? <FilePicture row={row} /> : <Raw row={row} name={part} />}</td>
      <td>
        <ConfirmInput
          kind={isPicture ? 'line' : row.kind}
          label={isPicture ? wordUpdate.captionOf(row.at + 1) : name}
          placeholder={isPicture ? wordUpdate.captionHint : ''}
          value={confirmed.value}
          onChange={(value) => onChange({ isTaken: true, value })}
        />
      </td>
    </tr>
  );
}

/** Of the box of a row. */
export const rowElementId = ({ id }: ReadValue | ReadPicture): string => `confirm-${id.replace(' ', '-')}`;

/** What a value or a picture is called among the others. */
export const rowName = (definition: FormDefinition, row: ReadValue | ReadPicture): string =>
  'picture' in row ? words.wordUpdate.picture(row.at + 1) : valueName(definition, row);

/** An opinion and its date are two. */
export function valueName(definition: FormDefinition, { kind, part }: ReadValue): string {
  const label = partLabel(definition, part);
  return kind === 'date' ? words.wordUpdate.date(label) : label;
}

function rowClass(isMissing: boolean, isTaken: boolean): string | undefined {
  if (isMissing) return 'confirm-not-found';
  return isTaken ? undefined : 'confirm-left';
}

const surenessText = ({ sureness, reasons }: ReadPlace): string =>
  `${SURENESS_NAMES[sureness]}：${reasonsText(reasons)}`;

/** Words stand only where somebody has to look. */
function Sureness({ place }: { readonly place: ReadPlace | undefined }) {
  if (place?.sureness === 'sure') return null;
  return <span className="compared-caution">{place ? surenessText(place) : words.wordUpdate.notFound}</span>;
}

/** Longer texts (characters) have a frame of their own that scrolls. */
const SHORT = 200;

/** What stands in the file; of an opinion's date the same cell is shown beside the opinion. */
function Raw({ row: { place, kind }, name }: { readonly row: ReadValue; readonly name: string }) {
  const { wordUpdate } = words;
  if (!place || kind === 'date') return null;
  const text = place.text.trim();
  if (text === '') return <span className="confirm-empty">{wordUpdate.emptyThere}</span>;
  if (text.length <= SHORT && text.split('\n').length <= 6) return <div className="confirm-raw">{text}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key could scroll it
    <section className="confirm-raw confirm-long" aria-label={wordUpdate.rawOf(name)} tabIndex={0}>
      {text}
    </section>
  );
}

function FilePicture({ row: { at, picture } }: { readonly row: ReadPicture }) {
  const { draft } = useForm();
  const photos = useStore(draft.store, (state) => state.photos);
  const own = picture.kind === 'known' ? photos.find(({ id }) => id === picture.photo)?.url : picture.url;
  return (
    <figure className="compared-picture">
      <img src={own} alt={words.wordUpdate.pictureOf(at + 1)} />
    </figure>
  );
}
