import type { FormPhoto } from '../../shared/api/model.ts';

/** A photo that was taken off, and before which of those that are left it stood (counted from 0). */
export interface TakenOffPhoto {
  readonly photo: FormPhoto;
  readonly at: number;
}

/** One more photo taken off; they stand in the order that they had on the form. */
export function withTakenOff(
  before: readonly TakenOffPhoto[],
  taken: TakenOffPhoto,
): readonly TakenOffPhoto[] {
  const ahead = before.filter(({ at }) => at <= taken.at);
  const behind = before.filter(({ at }) => at > taken.at);
  return [...ahead, taken, ...behind.map((each) => ({ ...each, at: each.at - 1 }))];
}

/** One of them is put back: those behind it have one photo more before them. */
export function withoutTakenOff(
  before: readonly TakenOffPhoto[],
  { photo }: TakenOffPhoto,
): readonly TakenOffPhoto[] {
  const place = before.findIndex((each) => each.photo.id === photo.id);
  if (place < 0) return before;
  return before.flatMap((each, at) => {
    if (at === place) return [];
    return [at < place ? each : { ...each, at: each.at + 1 }];
  });
}
