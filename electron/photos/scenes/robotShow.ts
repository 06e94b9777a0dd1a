import { area, disc, faded, gradient, line, oval, placed, rect, scene } from './shapes.ts';

const WIDTH = 1600;
const HEIGHT = 1067;

/** Children, seen from behind, watch a robot on a stage (1600 x 1067 px SVG). */
export function robotShow(): string {
  return scene(WIDTH, HEIGHT, [
    gradient('wall', 0, 0, WIDTH, 780, ['#2b5f8f', '#6db7d4']),
    faded(area('M560 0 H760 L560 780 H200 Z M1040 0 H840 L1040 780 H1400 Z', '#ffffff'), 0.12),
    screens(),
    rect(0, 740, WIDTH, 327, '#35506b'),
    area('M120 740 H1480 L1600 840 H0 Z', '#e9dcc3'),
    rect(0, 840, WIDTH, 40, '#c8b592'),
    oval(800, 790, 240, 24, '#c8b592'),
    placed(800, 786, robot()),
    audience(),
  ]);
}

function screens(): string {
  const gear = `${gearTeeth()}${disc(0, 0, 62, '#f2c14e')}${disc(0, 0, 26, '#24486b')}`;
  return [
    rect(110, 190, 380, 270, '#1e3a57', 16),
    rect(126, 206, 348, 238, '#24486b', 8),
    placed(300, 325, gear),
    rect(1110, 190, 380, 270, '#1e3a57', 16),
    rect(1126, 206, 348, 238, '#24486b', 8),
    line('M1160 400 L1230 340 L1290 370 L1360 270 L1440 290', '#7fe0b5', 12),
    disc(1360, 270, 14, '#fff'),
    disc(1230, 340, 14, '#fff'),
  ].join('');
}

function gearTeeth(): string {
  return [0, 45, 90, 135]
    .map((degrees) => placed(0, 0, rect(-15, -86, 30, 172, '#f2c14e', 6), 1, degrees))
    .join('');
}

function robot(): string {
  return [
    rect(-100, -70, 80, 70, '#43586e', 18),
    rect(20, -70, 80, 70, '#43586e', 18),
    rect(-78, -150, 40, 90, '#9fb2c2'),
    rect(38, -150, 40, 90, '#9fb2c2'),
    line('M-130 -330 Q-230 -330 -250 -460', '#9fb2c2', 38),
    line('M130 -330 Q220 -290 220 -200', '#9fb2c2', 38),
    disc(-252, -474, 36, '#e2574c'),
    disc(220, -186, 36, '#e2574c'),
    rect(-140, -380, 280, 250, '#f4f7f9', 40),
    rect(-90, -330, 180, 110, '#2f8fca', 18),
    line('M-66 -270 H-34 L-14 -306 L14 -238 L32 -270 H66', '#ffffff', 10),
    disc(-54, -178, 16, '#f2a93b'),
    disc(0, -178, 16, '#4aa96c'),
    disc(54, -178, 16, '#e2574c'),
    rect(-36, -410, 72, 40, '#9fb2c2'),
    robotHead(),
  ].join('');
}

function robotHead(): string {
  return [
    line('M0 -590 V-650', '#9fb2c2', 12),
    disc(0, -660, 20, '#f2a93b'),
    rect(-150, -530, 30, 70, '#e2574c', 10),
    rect(120, -530, 30, 70, '#e2574c', 10),
    rect(-126, -592, 252, 190, '#f4f7f9', 54),
    rect(-98, -560, 196, 126, '#22384d', 36),
    disc(-44, -510, 22, '#7fe7ff'),
    disc(44, -510, 22, '#7fe7ff'),
    line('M-32 -466 Q0 -442 32 -466', '#7fe7ff', 9),
  ].join('');
}

function audience(): string {
  const children: readonly (readonly [x: number, y: number, scale: number, isRaised: boolean])[] = [
    [130, 1080, 1.1, false],
    [330, 1100, 1.0, true],
    [540, 1110, 0.94, false],
    [720, 1120, 0.9, false],
    [905, 1116, 0.92, true],
    [1090, 1105, 0.98, false],
    [1290, 1095, 1.04, false],
    [1490, 1080, 1.12, true],
  ];
  return children
    .map(([x, y, scale, isRaised], index) => placed(x, y, child(index, isRaised), scale))
    .join('');
}

/** A head and shoulders from behind; every second child wears pigtails. */
function child(index: number, isRaised: boolean): string {
  const dark = '#1b2b40';
  const hair = index % 2 === 0 ? '' : disc(-66, -166, 22, dark) + disc(66, -166, 22, dark);
  const arm = isRaised ? line('M84 -40 L116 -230', dark, 34) + disc(118, -246, 22, dark) : '';
  return [
    arm,
    hair,
    area('M-110 60 Q-112 -96 0 -98 Q112 -96 110 60 Z', dark),
    rect(-22, -120, 44, 40, dark),
    disc(0, -170, 64, dark),
  ].join('');
}
