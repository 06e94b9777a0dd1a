/** Stands between the numbers of several photos in the details of a failure. */
export const NUMBER_MARK = '、';

/** Photos by their numbers, as details hold them: 照片2、照片4. The window makes links of these words. */
export function photosText(numbers: unknown): string {
  return numbersIn(numbers)
    .map((number) => `照片${number}`)
    .join('、');
}

/** The numbers that details hold. */
export const numbersIn = (numbers: unknown): readonly string[] =>
  String(numbers ?? '')
    .split(NUMBER_MARK)
    .filter(Boolean);

/** A sentence in pieces, those at odd places the names of photos, and the number that such a name bears. */
export const PHOTO_NAME = /(照片\d+)/u;
export const numberOfName = (name: string): number => Number(name.replace(/\D/gu, ''));
