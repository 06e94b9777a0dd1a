/** Flat SVG shapes; all lengths are px of the scene. */

/** A rectangle, with rounded corners if a radius is given. */
export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

/** A disc around its centre. */
export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

/** An ellipse around its centre. */
export function oval(x: number, y: number, radiusX: number, radiusY: number, fill: string): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${radiusX}" ry="${radiusY}" fill="${fill}"/>`;
}

/** A closed, filled SVG path. */
export function area(path: string, fill: string): string {
  return `<path d="${path}" fill="${fill}"/>`;
}

/** A stroked SVG path with round ends, not filled. */
export function line(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Shapes drawn around the point 0,0, moved to x,y, scaled and turned (degrees clockwise). */
export function placed(x: number, y: number, shapes: string, scale = 1, degrees = 0): string {
  return `<g transform="translate(${x} ${y}) rotate(${degrees}) scale(${scale})">${shapes}</g>`;
}

/** Shapes drawn partly transparent (opacity 0 to 1). */
export function faded(shapes: string, opacity: number): string {
  return `<g opacity="${opacity}">${shapes}</g>`;
}

/** A gradient from the top colour to the bottom colour over a rectangle; the name is unique in its scene. */
export function gradient(
  name: string,
  x: number,
  y: number,
  width: number,
  height: number,
  colours: readonly [top: string, bottom: string],
): string {
  const stops = `<stop offset="0" stop-color="${colours[0]}"/><stop offset="1" stop-color="${colours[1]}"/>`;
  const definition = `<linearGradient id="${name}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient>`;
  return `<defs>${definition}</defs>${rect(x, y, width, height, `url(#${name})`)}`;
}

/** A whole scene as an SVG document. */
export function scene(width: number, height: number, shapes: readonly string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${shapes.join('')}</svg>`;
}

/** A standing figure without a face, its feet at 0,0, about 200 px high. */
export function person(clothes: string, skin = '#e9b48c', hair = '#3b2a2a'): string {
  return [
    line('M-12 -70 L-14 -4 M12 -70 L14 -4', '#39465c', 20),
    area('M-34 -70 Q-36 -142 0 -144 Q36 -142 34 -70 Z', clothes),
    line('M-30 -124 L-40 -78 M30 -124 L40 -78', clothes, 16),
    disc(-41, -72, 9, skin),
    disc(41, -72, 9, skin),
    disc(0, -172, 26, skin),
    area('M-28 -170 A28 28 0 0 1 28 -170 Q10 -186 -28 -170 Z', hair),
  ].join('');
}
