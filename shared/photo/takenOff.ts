/** A photo that was taken off a form, and before which of those that are left it stood (counted from 0). */
export interface TakenOff<Photo extends { readonly id: string }> {
  readonly photo: Photo;
  readonly at: number;
}

/** One more photo taken off; they stand in the order that they had on the form. */
export function withTakenOff<Photo extends { readonly id: string }>(
  before: readonly TakenOff<Photo>[],
  taken: TakenOff<Photo>,
): readonly TakenOff<Photo>[] {
  const ahead = before.filter(({ at }) => at <= taken.at);
  const behind = before.filter(({ at }) => at > taken.at);
  return [...ahead, taken, ...behind.map((each) => ({ ...each, at: each.at - 1 }))];
}

/** One of them is put back: those behind it have one photo more before them. */
export function withoutTakenOff<Photo extends { readonly id: string }>(
  before: readonly TakenOff<Photo>[],
  { photo }: TakenOff<Photo>,
): readonly TakenOff<Photo>[] {
  const place = before.findIndex((each) => each.photo.id === photo.id);
  if (place < 0) return before;
  return before.flatMap((each, at) => {
    if (at === place) return [];
    return [at < place ? each : { ...each, at: each.at + 1 }];
  });
}
