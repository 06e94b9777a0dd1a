import { sharp, withSvgLoader } from './imageEngine.ts';
import { citySquare } from './scenes/citySquare.ts';
import { labBench } from './scenes/labBench.ts';
import { robotShow } from './scenes/robotShow.ts';
import { starClassroom } from './scenes/starClassroom.ts';
import { windLake } from './scenes/windLake.ts';

const QUALITY = 90;

/** EXIF orientation 6: the stored picture has to be turned 90 degrees clockwise. */
const TURN_CLOCKWISE = 6;

/**
 * Five drawn photos as JPEG bytes, the same on every run: four landscape (1600 x 1200 or 1600 x 1067 px) and, third,
 * a portrait (1200 x 1600 px) stored lying with an EXIF orientation, as phones do. No text: fonts differ by machine.
 */
export function drawSamplePhotos(): Promise<readonly Uint8Array[]> {
  return withSvgLoader(() =>
    Promise.all([
      draw(citySquare()),
      draw(starClassroom()),
      drawLying(windLake()),
      draw(labBench()),
      draw(robotShow()),
    ]),
  );
}

async function draw(svg: string): Promise<Uint8Array> {
  const { data } = await sharp(new TextEncoder().encode(svg))
    .flatten()
    .jpeg({ quality: QUALITY })
    .toUint8Array();
  return data;
}

async function drawLying(svg: string): Promise<Uint8Array> {
  const { data } = await sharp(new TextEncoder().encode(svg))
    .flatten()
    .rotate(-90)
    .withMetadata({ orientation: TURN_CLOCKWISE })
    .jpeg({ quality: QUALITY })
    .toUint8Array();
  return data;
}
