import { describe, expect, test } from 'vitest';
import { sharp, withSvgLoader } from '../../../electron/photos/imageEngine.ts';
import { plain } from './inputs.ts';

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"/>');

describe('the image engine', () => {
  test('opens no other format than JPEG and PNG', async () => {
    const picture = () => plain(9, 7, [1, 2, 3]);
    for (const bytes of [
      SVG,
      await picture().webp().toBuffer(),
      await picture().tiff().toBuffer(),
      await picture().gif().toBuffer(),
    ]) {
      await expect(sharp(bytes).metadata()).rejects.toThrow('unsupported image format');
    }
    expect((await sharp(await picture().jpeg().toBuffer()).metadata()).width).toBe(9);
    expect((await sharp(await picture().png().toBuffer()).metadata()).width).toBe(9);
  });

  test('opens SVG within a drawing task only', async () => {
    const { width } = await withSvgLoader(() => sharp(SVG).metadata());
    expect(width).toBe(9);
    await expect(sharp(SVG).metadata()).rejects.toThrow('unsupported image format');
  });

  test('shuts the SVG loader after a failed task', async () => {
    await expect(withSvgLoader(() => Promise.reject(new Error('no picture')))).rejects.toThrow('no picture');
    await expect(sharp(SVG).metadata()).rejects.toThrow('unsupported image format');
  });

  test('keeps it open until the last of two tasks has ended', async () => {
    const gate = Promise.withResolvers<void>();
    const slow = withSvgLoader(async () => {
      await gate.promise;
      return sharp(SVG).metadata();
    });
    await withSvgLoader(() => sharp(SVG).metadata());
    gate.resolve();
    expect((await slow).height).toBe(7);
  });
});
