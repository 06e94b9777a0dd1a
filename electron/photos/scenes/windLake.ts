import { area, disc, faded, gradient, line, oval, placed, rect, scene } from './shapes.ts';

const WIDTH = 1200;
const HEIGHT = 1600;

/** A wind turbine above a lake with a sailing boat (1200 x 1600 px SVG, portrait). */
export function windLake(): string {
  return scene(WIDTH, HEIGHT, [
    gradient('sky', 0, 0, WIDTH, 1000, ['#5fb3e6', '#fdf1d6']),
    disc(250, 330, 92, '#fff3c4'),
    clouds(),
    area('M0 940 L190 720 L330 850 L520 640 L760 900 L930 760 L1200 960 V1020 H0 Z', '#9dbccd'),
    area('M0 980 Q220 840 470 930 Q760 1010 1200 880 V1060 H0 Z', '#83b583'),
    placed(470, 940, turbine(), 0.42),
    placed(250, 930, turbine(), 0.3),
    gradient('lake', 0, 1010, WIDTH, 590, ['#8fd0e4', '#2b7fb0']),
    ripples(),
    placed(330, 1190, boat()),
    area('M1200 900 Q980 900 820 1040 Q700 1150 760 1290 Q860 1440 1200 1480 Z', '#6fae5f'),
    area('M1200 1010 Q1010 1030 900 1150 Q840 1260 980 1330 Q1080 1380 1200 1390 Z', '#83c06f'),
    placed(880, 1210, turbine()),
    reeds(),
  ]);
}

function clouds(): string {
  const puff = [oval(0, 0, 140, 34, '#fff'), disc(-46, -24, 46, '#fff'), disc(40, -34, 58, '#fff')].join('');
  return faded(
    placed(210, 560, puff, 0.8) + placed(560, 190, puff, 1.05) + placed(1080, 520, puff, 0.7),
    0.85,
  );
}

function turbine(): string {
  const blade = area('M-10 0 Q-34 -120 -6 -400 Q22 -200 14 0 Z', '#ffffff');
  const blades = [14, 134, 254].map((degrees) => placed(0, 0, blade, 1, degrees)).join('');
  return [
    oval(4, 0, 74, 14, '#5d9a50'),
    area('M-26 0 L-12 -760 H12 L26 0 Z', '#f1f5f7'),
    area('M4 0 L4 -760 H12 L26 0 Z', '#d5dfe5'),
    placed(0, -766, faded(placed(3, 4, blades), 1) + disc(0, 0, 26, '#e2574c')),
  ].join('');
}

function ripples(): string {
  const waves: readonly (readonly [x: number, y: number, length: number])[] = [
    [60, 1080, 150],
    [420, 1060, 190],
    [130, 1290, 210],
    [480, 1240, 150],
    [330, 1400, 240],
    [60, 1470, 160],
    [640, 1500, 220],
    [900, 1560, 200],
  ];
  const path = waves.map(
    ([x, y, length]) => `M${x} ${y} q${length / 4} -14 ${length / 2} 0 t${length / 2} 0`,
  );
  return faded(line(path.join(' '), '#e8f7fc', 7), 0.6);
}

function boat(): string {
  return [
    faded(oval(0, 40, 150, 16, '#1f6793'), 0.4),
    line('M0 -10 V-250', '#7b5a3c', 9),
    area('M10 -246 Q130 -130 124 -28 H10 Z', '#ffffff'),
    area('M-10 -216 Q-80 -110 -92 -28 H-10 Z', '#f2a93b'),
    area('M-130 -12 H136 Q116 44 70 46 H-74 Q-118 40 -130 -12 Z', '#c9503f'),
  ].join('');
}

function reeds(): string {
  const stems = [30, 66, 98, 140, 176, 214].map((x, index) => {
    const top = 1390 - (index % 3) * 44;
    return (
      line(`M${x} 1600 Q${x - 8} 1500 ${x + 12} ${top}`, '#3f7f48', 10) +
      rect(x + 2, top - 56, 20, 74, '#7b5334', 10)
    );
  });
  return stems.join('');
}
