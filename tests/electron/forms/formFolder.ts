import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { FormContent } from '../../../shared/form/content.ts';
import type { FormKind } from '../../../shared/notice/formSchema.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { formFileOf, sampleContent } from '../../helpers/forms.ts';

/** A photo of 640 x 480 px in one colour. */
const plain = (background: string): Promise<Uint8Array> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A photo that every test may use. */
export const PHOTO: Uint8Array = await plain('#3060a0');
const SECOND = await plain('#30a060');
const THIRD = await plain('#a06030');

export interface FormFolder {
  readonly folder: string;
  /** The form file in it. */
  readonly form: string;
  /** The folder to export into, which is not there yet. */
  readonly out: string;
}

/** A folder with a form file and the three photos that it names; `photos` replaces or adds files by name. */
export async function formFolder(
  file: Readonly<Record<string, unknown>> | string = formFileOf(sampleContent('unit')),
  photos: Readonly<Record<string, Uint8Array | string>> = {},
): Promise<FormFolder> {
  const folder = await temporaryFolder();
  const form = join(folder, '表.json');
  await writeFile(form, typeof file === 'string' ? file : JSON.stringify(file));
  const all = { '照片1.jpg': PHOTO, '照片2.jpg': SECOND, '照片3.jpg': THIRD, ...photos };
  for (const [name, bytes] of Object.entries(all)) await writeFile(join(folder, name), bytes);
  return { folder, form, out: join(folder, '导出') };
}

/** The form file of a form in order, with changes of its content. */
export function formFile(
  kind: FormKind,
  overrides: Partial<FormContent> = {},
): Readonly<Record<string, unknown>> {
  return formFileOf(sampleContent(kind, overrides));
}
