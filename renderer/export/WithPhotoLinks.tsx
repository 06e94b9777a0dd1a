import { numberOfName, PHOTO_NAME } from '../../shared/messages/photoNumbers.ts';
import { routeFragment } from '../app/route.ts';
import { useForm } from '../form/useFormView.ts';

/** A sentence in which the name of every photo leads to it. */
export function WithPhotoLinks({ sentence }: { readonly sentence: string }) {
  const { draft } = useForm();
  const to = (name: string) =>
    routeFragment({
      screen: 'form',
      id: draft.id,
      section: 'photos',
      part: 'photos',
      photo: numberOfName(name),
    });
  return sentence.split(PHOTO_NAME).map((piece, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a sentence, their order is their identity
      <a key={at} href={to(piece)}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
