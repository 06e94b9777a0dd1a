import { area, disc, faded, gradient, line, oval, person, placed, rect, scene } from './shapes.ts';

const WIDTH = 1600;
const HEIGHT = 1200;

/** A science fair on a city square: tents, exhibition boards and visitors (1600 x 1200 px SVG). */
export function citySquare(): string {
  return scene(WIDTH, HEIGHT, [
    gradient('sky', 0, 0, WIDTH, 760, ['#7cc4ee', '#e6f5fb']),
    disc(1330, 190, 84, '#ffe08a'),
    cloud(300, 190, 1.1),
    cloud(900, 120, 0.8),
    skyline(),
    trees(),
    gradient('ground', 0, 740, WIDTH, 460, ['#e8dfcf', '#cfc1a8']),
    paving(),
    bunting(),
    placed(300, 850, tent('#e2574c', '#ffffff')),
    placed(800, 830, tent('#2f8fca', '#ffffff'), 1.12),
    placed(1310, 850, tent('#f2a93b', '#ffffff')),
    placed(330, 1050, board('#4aa96c', planet())),
    placed(1240, 1050, board('#5b6cc9', leaf())),
    visitors(),
  ]);
}

function cloud(x: number, y: number, scale: number): string {
  const puffs = [oval(0, 0, 130, 40, '#fff'), disc(-50, -26, 50, '#fff'), disc(36, -38, 64, '#fff')].join('');
  return placed(x, y, faded(puffs, 0.9), scale);
}

function skyline(): string {
  const towers: readonly (readonly [x: number, width: number, height: number, fill: string])[] = [
    [40, 150, 330, '#a9c3d6'],
    [200, 110, 440, '#9ab7cd'],
    [330, 190, 280, '#b7cddc'],
    [560, 120, 500, '#a2bed2'],
    [700, 210, 330, '#b4cbdb'],
    [940, 130, 420, '#9cb9ce'],
    [1090, 180, 300, '#b7cddc'],
    [1290, 120, 460, '#a5c0d3'],
    [1430, 140, 340, '#aec7d8'],
  ];
  return towers.map(([x, width, height, fill]) => tower(x, width, height, fill)).join('');
}

function tower(x: number, width: number, height: number, fill: string): string {
  const top = 750 - height;
  const windows: string[] = [];
  for (let row = top + 28; row < 640; row += 46) {
    for (let column = x + 20; column + 18 < x + width; column += 36) {
      windows.push(rect(column, row, 18, 24, '#dcecf5'));
    }
  }
  return rect(x, top, width, height, fill, 4) + windows.join('');
}

function trees(): string {
  const crowns: readonly (readonly [x: number, radius: number])[] = [
    [20, 74],
    [140, 60],
    [545, 62],
    [1060, 64],
    [1500, 60],
    [1590, 80],
  ];
  return crowns
    .map(
      ([x, radius]) =>
        rect(x - 8, 690, 16, 70, '#8a6a4a') +
        disc(x, 670, radius, '#6fae5f') +
        disc(x - 18, 652, radius * 0.6, '#86c274'),
    )
    .join('');
}

function paving(): string {
  const rows = [810, 900, 1010, 1130].map((y) => `M0 ${y} H${WIDTH}`);
  const seams = [-900, -500, -220, 0, 220, 500, 900].map(
    (dx) => `M${800 + dx * 0.6} 742 L${800 + dx * 1.5} 1200`,
  );
  return line([...rows, ...seams].join(' '), '#c3b498', 3);
}

function bunting(): string {
  const flags = ['#e2574c', '#f2a93b', '#4aa96c', '#2f8fca', '#8b62b8'];
  const pole = line('M800 400 V560', '#7a6a5c', 10) + disc(800, 396, 12, '#f2a93b');
  const rope = line('M0 380 Q400 500 800 400 Q1200 500 1600 380', '#7a6a5c', 4);
  const shapes = Array.from({ length: 20 }, (_, index) => {
    const part = (index % 10) / 10 + 0.05;
    const [start, end] = index < 10 ? [380, 400] : [400, 380];
    const y = (1 - part) ** 2 * start + 2 * part * (1 - part) * 500 + part ** 2 * end;
    const x = (index < 10 ? 0 : 800) + part * 800;
    return placed(x, y, area('M-22 0 H22 L0 52 Z', flags[index % flags.length] ?? '#fff'));
  });
  return pole + rope + shapes.join('');
}

function tent(colour: string, light: string): string {
  const scallops = [-180, -120, -60, 0, 60, 120, 180].map((x, index) =>
    disc(x, -150, 30, index % 2 === 0 ? light : colour),
  );
  return [
    oval(0, 6, 240, 20, '#b5a58a'),
    rect(-200, -150, 400, 152, '#fbf6ea'),
    rect(-120, -110, 240, 112, '#5f6f80'),
    line('M-204 -150 V0 M204 -150 V0', '#8d97a3', 12),
    area('M-210 -150 L0 -312 L210 -150 Z', colour),
    area(
      'M-210 -150 L0 -312 L-150 -150 Z M-90 -150 L0 -312 L-30 -150 Z M30 -150 L0 -312 L90 -150 Z M150 -150 L0 -312 L210 -150 Z',
      light,
    ),
    scallops.join(''),
    rect(-170, -62, 340, 20, '#b98555', 4),
    rect(-160, -42, 320, 46, '#d9a876'),
    instruments(),
  ].join('');
}

function instruments(): string {
  return [
    disc(-110, -90, 24, '#58b7d6'),
    rect(-114, -70, 8, 10, '#41566b'),
    area('M-30 -62 L-12 -98 V-114 H12 V-98 L30 -62 Z', '#bfe5c8'),
    rect(84, -104, 50, 42, '#e8eef4', 6),
    disc(109, -83, 13, '#f2a93b'),
  ].join('');
}

function board(colour: string, picture: string): string {
  return [
    oval(0, 6, 160, 14, '#b5a58a'),
    line('M-116 -200 L-128 0 M116 -200 L128 0', '#7b8792', 10),
    rect(-150, -250, 300, 200, '#ffffff', 10),
    rect(-136, -236, 272, 42, colour, 6),
    placed(-72, -122, picture),
    line('M20 -164 H120 M20 -134 H120 M20 -104 H120 M20 -76 H84', '#b9c4cd', 10),
  ].join('');
}

function planet(): string {
  return disc(0, 0, 42, '#f2a93b') + line('M-62 18 Q0 40 62 -18', '#8b62b8', 9);
}

function leaf(): string {
  return area('M-46 40 Q-56 -44 46 -48 Q50 40 -46 40 Z', '#6fae5f') + line('M-50 46 L26 -28', '#3f7f48', 6);
}

function visitors(): string {
  const places: readonly (readonly [x: number, y: number, scale: number, clothes: string])[] = [
    [560, 960, 0.86, '#f2a93b'],
    [1040, 950, 0.84, '#4aa96c'],
    [640, 1090, 1.06, '#2f8fca'],
    [735, 1098, 0.72, '#e2574c'],
    [960, 1120, 1.1, '#8b62b8'],
    [120, 1120, 1.08, '#e2574c'],
    [1480, 1130, 1.1, '#3a9e9e'],
    [1400, 1136, 0.74, '#f2a93b'],
  ];
  return places
    .map(
      ([x, y, scale, clothes]) =>
        oval(x, y, 52 * scale, 12 * scale, '#b5a58a') + placed(x, y, person(clothes), scale),
    )
    .join('');
}
