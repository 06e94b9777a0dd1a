import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { fieldValue } from '../../shared/form/content.ts';
import { type FormPart, partLabel } from '../../shared/form/definition.ts';
import { countText, measured } from '../../shared/narrative/count.ts';
import { routeFragment } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { sectionOf } from './sections.ts';
import { useContent, useForm } from './useFormView.ts';

/** The rows of the form in their order with what stands in them, each with the way to change it. */
export function FormSheet() {
  const { definition } = useForm();
  const content = useContent();
  const { low } = measured(countText(content.narrative), definition.narrative.limit.measure);
  return (
    <table className="sheet" aria-label={words.check.sheet}>
      <tbody>
        {definition.fields.map(({ field, presence }) => (
          <Row key={field} part={field}>
            {fieldValue(content, field) ||
              (presence === 'required' ? <Nothing /> : <span className="hint">{words.check.leftEmpty}</span>)}
          </Row>
        ))}
        <Row part="narrative">
          {content.narrative ? <Paragraphs text={content.narrative} count={low} /> : <Nothing />}
        </Row>
        <Row part="photos">
          <Photos />
        </Row>
        {definition.seals.map(({ field }) => (
          <Row key={field} part={field}>
            {content.opinions[field].text || <span className="hint">{words.check.byOthers}</span>}
          </Row>
        ))}
      </tbody>
    </table>
  );
}

const Nothing = () => <span className="nothing">{words.check.notFilled}</span>;

function Row({ part, children }: { readonly part: FormPart; readonly children: ReactNode }) {
  const { draft, definition, sections } = useForm();
  const label = partLabel(definition, part);
  const section = sectionOf(part);
  const route =
    section && sections.includes(section)
      ? routeFragment({ screen: 'form', id: draft.id, section, part, fromCheck: true })
      : undefined;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
      <td>
        {route && (
          <a href={route} aria-label={words.check.changePart(label)}>
            {words.check.change}
          </a>
        )}
      </td>
    </tr>
  );
}

function Paragraphs({ text, count }: { readonly text: string; readonly count: number }) {
  return (
    <details>
      <summary>{words.form.written(count)}</summary>
      {text.split('\n').map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs are text, their order is their identity
        <p key={at}>{paragraph}</p>
      ))}
    </details>
  );
}

function Photos() {
  const { draft } = useForm();
  const photos = useStore(draft.store, (state) => state.photos);
  if (photos.length === 0) return <Nothing />;
  return (
    <ol className="sheet-photos">
      {photos.map(({ id, url, caption }, at) => (
        <li key={id} className="sheet-photo">
          <img src={url} alt="" width={96} height={72} />
          <span>{caption || words.photos.noCaption(at + 1)}</span>
        </li>
      ))}
    </ol>
  );
}
