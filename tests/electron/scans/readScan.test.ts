import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openIntakeLoaders } from '../../../electron/photos/imageEngine.ts';
import { readScan, type ScanLimits } from '../../../electron/scans/readScan.ts';
import { createWorkers } from '../../../electron/workers/workers.ts';
import { fail, type Result } from '../../../shared/result/result.ts';
import type { ScanTurns } from '../../../shared/scan/scan.ts';
import { pagePicture, pdfOf } from '../../helpers/scans.ts';

openIntakeLoaders();

const LIMITS: ScanLimits & { turns: ScanTurns } = {
  longSidePx: 4000,
  quality: 90,
  maxBytes: 1_000_000,
  maxPixels: 1_000_000,
  timeoutSeconds: 30,
  maxPages: 3,
  turns: 0,
};

const read = (bytes: Uint8Array, limits: Partial<typeof LIMITS> = {}) =>
  readScan(bytes, { ...LIMITS, ...limits });

const workers = createWorkers();
afterAll(workers.close);

/** A PDF where they are read: the library is loaded in the child alone. */
const readInChild = (bytes: Uint8Array) => {
  const { turns, ...limits } = LIMITS;
  return workers.run('readScan', { bytes, limits, turns }, { timeoutMs: 60_000, maxMemoryBytes: 1024 ** 3 });
};

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The picture of a page that was noisy: losing bytes of it is losing pixels. */
const noisyPage = () =>
  sharp({
    create: {
      width: 320,
      height: 200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

describe('a PDF', () => {
  test.each([1, 3])('of %i pages is taken as it is', async (pages) => {
    expect(await readInChild(pdfOf({ pages }))).toEqual({
      ok: true,
      value: { kind: 'pdf', pages, copy: null },
    });
  });

  test('of more pages than a form has is refused by their number', async () => {
    expect(await readInChild(pdfOf({ pages: 4 }))).toEqual(fail('scanTooManyPages', { pages: 4, max: 3 }));
  });

  test('that claims a hundred million pages has those that are there', async () => {
    expect(await readInChild(pdfOf({ pages: 2, count: 100_000_000 }))).toMatchObject({ value: { pages: 2 } });
  });

  test('is refused where it does not open without a password', async () => {
    const keys = '(01234567890123456789012345678901)';
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${keys} /U ${keys} /P -4 >> /ID [(0) (0)]`;
    expect(await readInChild(pdfOf({ pages: 1, trailer }))).toEqual(fail('scanEncrypted'));
  });

  test.each([0.3, 0.6, 0.9, 0.98])('of which only %d was copied is refused', async (part) => {
    const whole = pdfOf({ pages: 3 });
    expect(await readInChild(whole.subarray(0, Math.floor(whole.length * part)))).toEqual(
      fail('scanDamaged'),
    );
  });

  test('is refused where its pages go round in a circle, or are none', async () => {
    const text = new TextDecoder().decode(pdfOf({ pages: 1 }));
    expect(await readInChild(bytesOf(text.replace('/Kids [3 0 R]', '/Kids [2 0 R]')))).toEqual(
      fail('scanDamaged'),
    );
    expect(await readInChild(bytesOf('%PDF-1.4\nnothing\n%%EOF\n'))).toEqual(fail('scanDamaged'));
  });

  test('with a script and a file in it is carried as it is: nothing of it is run', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (process.exit\\(1\\)) >>';
    const names = '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.exe) >>] >> >>';
    expect(await readInChild(pdfOf({ pages: 1, catalog: `${script} ${names}` }))).toMatchObject({ ok: true });
  });
});

describe('a picture', () => {
  test.each(['jpeg', 'png'] as const)(
    '(%s) is one page, and its copy has nothing of where it was made',
    async (kind) => {
      const exif = { IFD0: { Make: 'Camera', Artist: '张三' }, IFD3: { GPSLatitudeRef: 'N' } };
      const bytes = await pagePicture('#eee')
        .withExif(exif)
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
        .toFormat(kind)
        .toBuffer();
      expect(await sharp(bytes).metadata()).toMatchObject({
        exif: expect.anything(),
        xmp: expect.anything(),
      });
      const copy = copyOf(await read(bytes));
      const metadata = await sharp(copy).metadata();
      expect(metadata).toMatchObject({ format: kind, width: 320, height: 200 });
      expect(metadata).not.toHaveProperty('exif');
      expect(metadata).not.toHaveProperty('xmp');
      expect(Buffer.from(copy).includes('Camera')).toBe(false);
    },
  );

  test.each(['jpeg', 'png'] as const)(
    '(%s) is turned as its camera says, and then as it was looked at',
    async (kind) => {
      const corner = {
        input: { create: { width: 40, height: 40, channels: 3, background: '#f00' } },
        left: 0,
        top: 0,
      } as const;
      const bytes = await pagePicture('#fff')
        .composite([corner])
        .withMetadata({ orientation: 6 })
        .toFormat(kind)
        .toBuffer();
      // The red corner goes from the top left to the top right by the camera, and to the bottom right by the person.
      const { data, info } = await sharp(copyOf(await read(bytes, { turns: 1 })))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([320, 200]);
      const greenAt = (x: number, y: number) => data[(y * info.width + x) * info.channels + 1] ?? -1;
      expect(greenAt(310, 190)).toBeLessThan(40);
      for (const [x, y] of [
        [10, 10],
        [310, 10],
        [10, 190],
      ] as const)
        expect(greenAt(x, y)).toBeGreaterThan(200);
    },
  );

  test('larger than a copy may be is made smaller in proportion', async () => {
    const bytes = await pagePicture('#eee').png().toBuffer();
    expect(await sharp(copyOf(await read(bytes, { longSidePx: 160 }))).metadata()).toMatchObject({
      width: 160,
      height: 100,
    });
  });

  test('of lines in black and white stays small and gray', async () => {
    const bytes = await pagePicture('#fff').toColourspace('b-w').png().toBuffer();
    expect(await sharp(copyOf(await read(bytes))).metadata()).toMatchObject({ format: 'png', channels: 1 });
  });

  test.each(['jpeg', 'png'] as const)(
    '(%s) that ends early is refused, be it ever so little',
    async (kind) => {
      const bytes = await noisyPage().toFormat(kind).toBuffer();
      for (const kept of [0.5, 0.95, 0.995])
        expect(await read(bytes.subarray(0, Math.floor(bytes.length * kept)))).toEqual(fail('scanDamaged'));
    },
  );

  test('is refused by its size, and by the pixels that it declares, before anything is decoded', async () => {
    const bytes = await pagePicture('#eee').png().toBuffer();
    const { length } = bytes;
    expect(await read(bytes, { maxBytes: 100 })).toEqual(
      fail('scanTooLarge', { bytes: length, maxBytes: 100 }),
    );
    expect(await read(bytes, { maxPixels: 60_000 })).toEqual(
      fail('scanTooManyPixels', { widthPx: 320, heightPx: 200 }),
    );
  });
});

const copyOf = (scan: Result<{ readonly copy: Uint8Array | null }>): Uint8Array => {
  if (!scan.ok || !scan.value.copy) throw new Error(JSON.stringify(scan));
  return scan.value.copy;
};

test.each([
  ['webp', () => pagePicture('#eee').webp().toBuffer()],
  ['text', async () => bytesOf('盖章页.pdf')],
  ['archive', async () => bytesOf('PK\u0003\u0004')],
])('what is no scan (%s) is refused by what it is, whatever its name', async (found, make) => {
  expect(await read(await make())).toEqual(fail('scanUnsupported', { found }));
});

test('an empty file is refused', async () => {
  expect(await read(new Uint8Array())).toEqual(fail('photoEmpty'));
});
