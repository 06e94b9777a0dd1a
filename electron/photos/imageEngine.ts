import sharp from 'sharp';

const SVG_LOADER = 'VipsForeignLoadSvgBuffer';

/** The only decoders that bytes from outside can reach, but in the child process that reads photos. */
const USUAL_LOADERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'];

/** What that child reads beside them. Each from memory: a file name in a picture leads nowhere. */
const INTAKE_LOADERS = [
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
  'VipsForeignLoadTiffBuffer',
  'VipsForeignLoadHeifBuffer',
];

// Each photo is read once, so a cache would only hold memory. One thread a photo keeps the memory of a batch
// within what the libuv pool (four at a time) can ask for.
sharp.cache(false);
sharp.concurrency(1);
// These switches hold for the whole process. Without them the engine picks a decoder by its own sniffing and would
// render an SVG or take an Ultra HDR JPEG apart for its gain map.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: USUAL_LOADERS });

let drawings = 0;

/** The image engine with every decoder but JPEG and PNG from memory shut off. */
export { sharp };

/** Opens the decoders of all kinds of photos for the rest of this process: for the child that reads them. */
export function openIntakeLoaders(): void {
  sharp.unblock({ operation: INTAKE_LOADERS });
}

/** Runs a task that may rasterise SVG made by the program itself; the decoder is shut again after the last one. */
export async function withSvgLoader<T>(task: () => Promise<T>): Promise<T> {
  drawings += 1;
  sharp.unblock({ operation: [SVG_LOADER] });
  try {
    return await task();
  } finally {
    drawings -= 1;
    if (drawings === 0) {
      sharp.block({ operation: [SVG_LOADER] });
    }
  }
}
