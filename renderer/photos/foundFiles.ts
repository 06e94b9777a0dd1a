/** Files from a folder or from a drop, of which some may be no pictures. */
export interface FoundFiles {
  readonly files: readonly File[];
  /** Files of a folder that are no pictures. */
  readonly others: number;
  /** There were more than are looked at. */
  readonly isCut: boolean;
}

/** A folder of an activity's photos has hundreds of them, a whole disk has no end. */
export const MAX_FOUND = 500;
/** Folders in folders: as people keep their photos by year, activity and day. */
export const MAX_DEPTH = 4;

/** Endings beside the type: Windows knows no type for some of them. What a file really is, its content decides later. */
const PICTURE_NAME = /\.(?:jpe?g|jfif|png|webp|gif|tiff?|bmp|avif|hei[cf]|hif)$/iu;
/** What systems put into folders by themselves; nobody means them. */
const SYSTEM_NAME = /^(?:\.|thumbs\.db$|desktop\.ini$)/iu;

const ORDER = new Intl.Collator('zh-CN', { numeric: true });

const looksLikePicture = ({ type, name }: File) => type.startsWith('image/') || PICTURE_NAME.test(name);

/** The pictures among the files of folders, in the order of their names (图2 before 图10). */
export function picturesAmong(files: readonly File[]): FoundFiles {
  const meant = files.filter(({ name }) => !SYSTEM_NAME.test(name));
  const pictures = meant.filter(looksLikePicture).toSorted((a, b) => ORDER.compare(pathOf(a), pathOf(b)));
  return {
    files: pictures.slice(0, MAX_FOUND),
    others: meant.length - pictures.length,
    isCut: pictures.length > MAX_FOUND,
  };
}

const pathOf = ({ webkitRelativePath, name }: File) => webkitRelativePath || name;

/** The pictures of a folder chosen by the browser's own dialog, which reads all that is below it. */
export function filesOfFolder(files: readonly File[]): FoundFiles {
  return picturesAmong(files.filter((file) => pathOf(file).split('/').length <= MAX_DEPTH + 1));
}
