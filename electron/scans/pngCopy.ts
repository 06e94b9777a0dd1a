import type { PhotoEdit } from '../../shared/photo/edit.ts';
import { sharp } from '../photos/imageEngine.ts';
import { photoHeader } from '../photos/photoHeader.ts';
import { edited } from '../photos/pictureEdit.ts';
import { withExifFirst } from '../photos/pngChunks.ts';
import { type PhotoLimits, reducedTo8Bit } from '../photos/readPhoto.ts';

/**
 * A PNG that was read as whole, turned and without metadata: letters and lines stay as sharp as they are. No larger than the
 * long side of `limits` (px). Throws for a file that was not read before.
 */
export async function pngCopy(
  bytes: Uint8Array,
  edit: PhotoEdit,
  { maxPixels, longSidePx }: Pick<PhotoLimits, 'maxPixels' | 'longSidePx'>,
): Promise<Uint8Array> {
  const header = await photoHeader('png', bytes);
  if (!header.ok) throw new Error('no png');
  const { isDeep, isGray } = header.value;
  const decoder = sharp(withExifFirst(bytes), { autoOrient: true, limitInputPixels: maxPixels });
  const turned = await edited(isDeep ? reducedTo8Bit(decoder, isGray) : decoder, edit);
  return turned
    .flatten({ background: 'white' })
    .resize({ width: longSidePx, height: longSidePx, fit: 'inside', withoutEnlargement: true })
    .toColourspace(isGray ? 'b-w' : 'srgb')
    .png()
    .toUint8Array()
    .then(({ data }) => data);
}
