import { checkCode } from '../form/checkCode.ts';
import { type FormFile, parseFormFile } from '../form/formFile.ts';
import type { Notice } from '../notice/schema.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { Manifest, ManifestForm } from './manifest.ts';

/** A form of a package as this program understands it. `photos` runs beside the content's: by what the code knows each, and its file. */
export interface PackedForm extends Omit<FormFile, 'removals'> {
  readonly photos: readonly PackedPhoto[];
  /** Worked out of what stands here. */
  readonly computedCode: string;
}

export interface PackedPhoto {
  readonly knownAs: string;
  /** Its path in the package; null where only the Word file has the picture. */
  readonly file: string | null;
  readonly caption: string;
}

/** In the place of a file that does not go along: a form file names one for every photo. */
const NOT_ALONG = '-';

/** An original (SHA-256), and what was done to it, again and again where it went from hand to hand. */
const PICTURE_NAME = /^[0-9a-f]{64}(?:-r[0-3](?:c\d{1,5}-\d{1,5}-\d{1,5}-\d{1,5})?)*$/u;

/** The content of a form in a package. Failures of parseFormFile; `packageInvalid` where it is of another notice or kind, or its pictures are not known. */
export function packedForm(
  { notice }: Pick<Manifest, 'notice'>,
  form: Pick<ManifestForm, 'kind' | 'content' | 'pictures' | 'name'>,
  findNotice: (id: string) => Result<Notice>,
): Result<PackedForm> {
  const parsed = parseFormFile(withPlaceholders(form.content), findNotice);
  if (!parsed.ok) return parsed;
  const { definition, content } = parsed.value;
  const invalid = (problem: string) => fail('packageInvalid', { path: form.name, problem });
  if (definition.notice.id !== notice || definition.kind !== form.kind)
    return invalid('通知或表的种类对不上');
  const { pictures } = form;
  if (pictures.length !== content.photos.length || !pictures.every((name) => PICTURE_NAME.test(name)))
    return invalid('照片的登记对不上');
  if (content.photos.some(({ edit }) => edit)) return invalid('照片的登记对不上');
  const photos = content.photos.map(({ file, caption }, at) => ({
    knownAs: pictures[at] ?? '',
    file: file === NOT_ALONG ? null : file,
    caption,
  }));
  const named = photos.map(({ knownAs, caption }) => ({ sha256: knownAs, caption }));
  return ok({
    definition,
    content,
    photos,
    computedCode: checkCode(definition, { ...content, photos: named }),
  });
}

function withPlaceholders(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || !('photos' in content)) return content;
  const { photos } = content;
  if (!Array.isArray(photos)) return content;
  const placed = (photo: unknown): unknown =>
    typeof photo === 'object' && photo !== null && 'file' in photo && photo.file === ''
      ? { ...photo, file: NOT_ALONG }
      : photo;
  return { ...content, photos: photos.map(placed) };
}
