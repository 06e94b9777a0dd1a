import { useStore } from 'zustand';
import { assertNever } from '../../shared/result/result.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import type { PicturesRow } from './updateRows.ts';

/** The cells of what differs between photos: what became of one, the form's picture, the file's. */
export function PictureCells({ row }: { readonly row: PicturesRow }) {
  const { draft } = useForm();
  const photos = useStore(draft.store, (state) => state.photos);
  const { wordUpdate } = words;
  const numberOf = (id: string) => photos.findIndex((photo) => photo.id === id) + 1;
  switch (row.kind) {
    case 'photoMissing': {
      const photo = photos.find(({ id }) => id === row.photo);
      return (
        <>
          <td className="compared-mark">{wordUpdate.photoMissing}</td>
          <td>
            {photo && (
              <Picture url={photo.url} caption={photo.caption} name={wordUpdate.photo(numberOf(photo.id))} />
            )}
          </td>
          <td />
        </>
      );
    }
    case 'photoNew':
      return (
        <>
          <td className="compared-mark">{wordUpdate.photoNew}</td>
          <td />
          <td>
            <Picture url={row.url} caption={row.caption} name={wordUpdate.newPhoto} />
          </td>
        </>
      );
    case 'order':
      return (
        <>
          <td className="compared-mark">{wordUpdate.order}</td>
          <td>{wordUpdate.orderText(row.photos.map(numberOf).toSorted((one, other) => one - other))}</td>
          <td>{wordUpdate.orderText(row.photos.map(numberOf))}</td>
        </>
      );
    default:
      return assertNever(row);
  }
}

function Picture({
  url,
  caption,
  name,
}: {
  readonly url: string;
  readonly caption: string;
  readonly name: string;
}) {
  return (
    <figure className="compared-picture">
      <img src={url} alt={name} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
