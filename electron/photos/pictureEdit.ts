import type { Sharp } from 'sharp';
import { cropRegion, isEdited, type PhotoEdit, turnedSize } from '../../shared/photo/edit.ts';

/** A quarter turn clockwise in degrees. */
const QUARTER = 90;

/**
 * A pipeline that opens an upright picture (`autoOrient`), with the turns and the crop of an edit added: before any resizing, so
 * that the pixels of the original are used. Rejects where not even the header can be read.
 */
export async function edited(decoder: Sharp, edit: PhotoEdit): Promise<Sharp> {
  if (!isEdited(edit)) return decoder;
  const turned = decoder.rotate(edit.turns * QUARTER);
  if (edit.crop === null) return turned;
  const { autoOrient } = await decoder.metadata();
  const upright = { widthPx: autoOrient.width, heightPx: autoOrient.height };
  return turned.extract(cropRegion(turnedSize(upright, edit), edit.crop));
}
