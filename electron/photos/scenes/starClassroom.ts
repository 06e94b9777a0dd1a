import { area, disc, faded, gradient, line, oval, person, placed, rect, scene } from './shapes.ts';

const WIDTH = 1600;
const HEIGHT = 1067;

/** An evening class at a telescope before a wide window full of stars (1600 x 1067 px SVG). */
export function starClassroom(): string {
  return scene(WIDTH, HEIGHT, [
    rect(0, 0, WIDTH, HEIGHT, '#34406b'),
    nightWindow(),
    rect(0, 850, WIDTH, 217, '#6b4f47'),
    line('M0 930 H1600 M0 1010 H1600', '#5c433c', 4),
    rect(0, 838, WIDTH, 16, '#25305a'),
    faded(oval(800, 960, 700, 90, '#ffe9b0'), 0.16),
    globeTable(),
    placed(800, 960, telescope()),
    pupils(),
  ]);
}

function nightWindow(): string {
  return [
    rect(110, 80, 1380, 640, '#e9e2d0', 10),
    gradient('night', 134, 104, 1332, 592, ['#0d1440', '#3d4f9c']),
    milkyWay(),
    stars(),
    constellation(),
    area('M1265 164 A78 78 0 1 0 1327 256 A62 62 0 1 1 1265 164 Z', '#ffeeb8'),
    area(
      'M134 696 V610 Q300 520 470 600 Q640 540 820 620 Q1060 530 1230 600 Q1370 560 1466 610 V696 Z',
      '#101a3f',
    ),
    line('M578 104 V696 M1022 104 V696', '#e9e2d0', 18),
    rect(80, 706, 1440, 30, '#d6ccb5', 6),
  ].join('');
}

function milkyWay(): string {
  return faded(area('M134 560 Q500 420 760 104 H1000 Q700 520 134 680 Z', '#9fb0f0'), 0.16);
}

/** The same stars on every run: a small congruential generator instead of Math.random. */
function stars(): string {
  let seed = 7;
  const next = (limit: number): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % limit;
  };
  return Array.from({ length: 150 }, () =>
    disc(146 + next(1308), 116 + next(470), 1.5 + next(3), '#fdf6d8'),
  ).join('');
}

function constellation(): string {
  const points = ['180 240', '256 200', '330 236', '404 262', '414 348', '512 366', '518 268'];
  const links = line(
    `M${points.slice(0, 4).join(' L')} L${points.slice(4).join(' L')} L404 262`,
    '#8fa5ee',
    3,
  );
  return links + points.map((point) => placedStar(point)).join('');
}

function placedStar(point: string): string {
  const [x = 0, y = 0] = point.split(' ').map(Number);
  return faded(disc(x, y, 15, '#cfd9ff'), 0.35) + disc(x, y, 7, '#ffffff');
}

function telescope(): string {
  const tube = [
    rect(-190, -34, 330, 68, '#f4f6f8', 12),
    rect(140, -44, 60, 88, '#d9534a', 10),
    rect(-250, -22, 64, 44, '#39465c', 8),
    rect(-20, -38, 24, 76, '#d9534a', 4),
    rect(-150, -62, 130, 18, '#39465c', 8),
  ].join('');
  return [
    oval(0, 0, 210, 20, '#553d36'),
    line('M0 -230 L-150 -6 M0 -230 L150 -6 M0 -230 V-2', '#c79a5b', 18),
    rect(-26, -262, 52, 54, '#39465c', 10),
    placed(0, -290, tube, 1, -32),
  ].join('');
}

function globeTable(): string {
  return [
    line('M1310 870 V1010 M1520 870 V1010', '#8f623a', 18),
    rect(1270, 850, 290, 26, '#b98555', 6),
    line('M1400 640 A100 100 0 0 1 1400 826', '#c79a5b', 10),
    disc(1400, 734, 80, '#58a9dc'),
    area('M1350 690 Q1390 668 1420 700 Q1440 738 1396 748 Q1352 740 1350 690 Z', '#78bd6b'),
    area('M1416 768 Q1452 750 1464 772 Q1440 806 1412 800 Z', '#78bd6b'),
    rect(1350, 828, 100, 22, '#8f623a', 8),
  ].join('');
}

function pupils(): string {
  return [
    placed(540, 990, person('#4aa96c'), 1.5),
    placed(330, 1030, person('#f2a93b'), 1.3),
    placed(170, 1010, person('#d9534a'), 1.35),
    placed(1090, 1020, person('#7a6fd0'), 1.3),
    placed(1230, 1045, person('#3a9e9e'), 1.2),
  ].join('');
}
