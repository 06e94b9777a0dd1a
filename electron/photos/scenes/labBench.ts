import { area, disc, faded, line, oval, placed, rect, scene } from './shapes.ts';

const WIDTH = 1600;
const HEIGHT = 1200;

/** A laboratory bench with flasks, test tubes and a microscope (1600 x 1200 px SVG). */
export function labBench(): string {
  return scene(WIDTH, HEIGHT, [
    rect(0, 0, WIDTH, HEIGHT, '#dff0ee'),
    tiles(),
    shelf(),
    placed(60, -70, molecule()),
    rect(0, 930, WIDTH, 270, '#3f7d8c'),
    rect(0, 890, WIDTH, 56, '#f7f3ea'),
    rect(0, 938, WIDTH, 10, '#cfc7b4'),
    drawers(),
    placed(230, 890, microscope(), 0.9),
    placed(600, 890, coneFlask('#4fb3e0', '#2f8fca')),
    placed(835, 890, roundFlask()),
    placed(1140, 890, testTubes()),
    placed(1410, 890, coneFlask('#a58bdc', '#7a5fc0'), 0.8),
  ]);
}

function tiles(): string {
  const columns = [200, 400, 600, 800, 1000, 1200, 1400].map((x) => `M${x} 0 V890`);
  const rows = [150, 350, 550, 750].map((y) => `M0 ${y} H1600`);
  return line([...columns, ...rows].join(' '), '#cfe5e2', 4);
}

function shelf(): string {
  const bottles: readonly (readonly [x: number, height: number, colour: string])[] = [
    [150, 130, '#c9803f'],
    [250, 100, '#4aa96c'],
    [350, 150, '#8aa3b5'],
    [450, 110, '#e2574c'],
    [550, 136, '#f2a93b'],
  ];
  return [
    rect(90, 340, 580, 24, '#b98555', 6),
    area('M150 364 h24 l-24 50 z M600 364 h24 v50 z', '#96683f'),
    ...bottles.map(([x, height, colour]) => bottle(x, height, colour)),
  ].join('');
}

function bottle(x: number, height: number, colour: string): string {
  return [
    rect(x, 340 - height, 72, height, colour, 14),
    rect(x + 20, 340 - height - 26, 32, 34, '#4a5a68', 6),
    rect(x + 10, 340 - height * 0.66, 52, height * 0.36, '#fdf8ec', 4),
  ].join('');
}

function molecule(): string {
  const bonds = line(
    'M1000 250 L1120 180 L1240 250 L1240 380 L1120 450 L1000 380 Z M1240 250 L1360 180 M1000 380 L890 450',
    '#8aa3b5',
    14,
  );
  const atoms: readonly (readonly [x: number, y: number, radius: number, colour: string])[] = [
    [1000, 250, 34, '#2f8fca'],
    [1120, 180, 34, '#2f8fca'],
    [1240, 250, 34, '#2f8fca'],
    [1240, 380, 34, '#2f8fca'],
    [1120, 450, 34, '#2f8fca'],
    [1000, 380, 34, '#2f8fca'],
    [1360, 180, 42, '#e2574c'],
    [890, 450, 42, '#f2a93b'],
  ];
  const shapes = atoms.map(
    ([x, y, radius, colour]) =>
      disc(x, y, radius, colour) + faded(disc(x - 10, y - 12, radius * 0.3, '#fff'), 0.6),
  );
  return bonds + shapes.join('');
}

function drawers(): string {
  return [60, 450, 840, 1230]
    .map((x) => rect(x, 990, 320, 170, '#4d93a3', 10) + rect(x + 110, 1030, 100, 16, '#e8f2f2', 8))
    .join('');
}

function microscope(): string {
  const body = [
    rect(-34, -150, 68, 190, '#f4f6f8', 14),
    rect(-24, -200, 48, 60, '#39465c', 8),
    rect(-22, 36, 44, 46, '#39465c', 6),
    rect(-40, -60, 80, 22, '#2f8fca'),
  ].join('');
  return [
    rect(-130, -40, 290, 40, '#39465c', 16),
    line('M96 -50 C210 -150 180 -320 20 -300', '#c3ced8', 46),
    rect(-120, -138, 200, 22, '#39465c', 6),
    rect(-70, -146, 100, 10, '#9fd8ea'),
    rect(60, -130, 40, 100, '#c3ced8'),
    disc(146, -160, 32, '#2f8fca'),
    disc(146, -160, 14, '#cfe3f1'),
    placed(-14, -282, body, 1.1, -20),
  ].join('');
}

function bubbles(points: readonly (readonly [x: number, y: number, radius: number])[]): string {
  return faded(points.map(([x, y, radius]) => disc(x, y, radius, '#ffffff')).join(''), 0.65);
}

function coneFlask(liquid: string, dark: string): string {
  return [
    faded(
      area('M-36 -330 H36 V-210 L130 -30 Q140 0 110 0 H-110 Q-140 0 -130 -30 L-36 -210 Z', '#ffffff'),
      0.75,
    ),
    area('M-84 -118 H84 L124 -32 Q132 -8 106 -8 H-106 Q-132 -8 -124 -32 Z', liquid),
    oval(0, -118, 84, 14, dark),
    line(
      'M-36 -330 V-210 L-130 -30 Q-140 0 -110 0 H110 Q140 0 130 -30 L36 -210 V-330 M-48 -332 H48',
      '#7f9aa8',
      8,
    ),
    bubbles([
      [-30, -60, 14],
      [20, -80, 9],
      [54, -44, 12],
      [-64, -34, 8],
    ]),
  ].join('');
}

function roundFlask(): string {
  return [
    rect(-74, -34, 148, 34, '#39465c', 8),
    faded(area('M-30 -420 H30 V-280 A130 130 0 1 1 -30 -280 Z', '#ffffff'), 0.75),
    area('M-126 -150 A128 128 0 0 0 126 -150 Z', '#57bd86'),
    oval(0, -150, 126, 16, '#3c9b68'),
    line('M-30 -420 V-280 A130 130 0 1 0 30 -280 V-420 M-42 -422 H42', '#7f9aa8', 8),
    bubbles([
      [-20, -110, 14],
      [34, -90, 10],
      [0, -190, 8],
      [18, -240, 10],
      [-6, -300, 7],
    ]),
  ].join('');
}

function testTubes(): string {
  const colours = ['#e2574c', '#f2a93b', '#4aa96c', '#2f8fca'];
  const tubes = colours.map((colour, index) => {
    const x = -108 + index * 72;
    const level = -170 + (index % 2) * 36;
    return [
      faded(rect(x - 22, -290, 44, 270, '#ffffff', 22), 0.8),
      area(`M${x - 19} ${level} H${x + 19} V-42 A19 19 0 0 1 ${x - 19} -42 Z`, colour),
      line(`M${x - 22} -290 V-42 A22 22 0 0 0 ${x + 22} -42 V-290 M${x - 28} -292 H${x + 28}`, '#7f9aa8', 6),
    ].join('');
  });
  return [
    ...tubes,
    rect(-160, -226, 320, 26, '#c9955f', 6),
    rect(-160, -84, 320, 26, '#c9955f', 6),
    rect(-160, -226, 22, 226, '#b27f4b', 4),
    rect(138, -226, 22, 226, '#b27f4b', 4),
    rect(-176, -22, 352, 22, '#b27f4b', 6),
  ].join('');
}
