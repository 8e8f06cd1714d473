/** The brushes that every picture of the sample site is painted with. All give SVG source; none knows the page. */

export const width = 1200;
export const height = 675;

/** A repeatable stream of numbers in [0, 1): the same seed paints the same picture (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const at = (value: number): string => value.toFixed(1);

/** A sky from top to horizon. */
export function sky(...colours: readonly string[]): string {
  const last = Math.max(1, colours.length - 1);
  const stops = colours.map(
    (colour, i) => `<stop offset="${at((100 * i) / last)}%" stop-color="${colour}"/>`,
  );
  return `<defs><linearGradient id="sky" x2="0" y2="1">${stops.join('')}</linearGradient></defs><rect width="${width}" height="${height}" fill="url(#sky)"/>`;
}

/** A sun or moon with a soft ring of light around it. */
export function sun(x: number, y: number, look: { r: number; fill: string }): string {
  const ring = (r: number, opacity: number): string =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="${look.fill}" opacity="${opacity}"/>`;
  return ring(look.r * 2.4, 0.12) + ring(look.r * 1.6, 0.2) + ring(look.r, 1);
}

type Land = { seed: number; y: number; swing: number; fill: string };

/** Rolling ground whose upper edge swings around `y`, filled down to the lower edge of the picture. */
export function hills({ seed, y, swing, fill }: Land): string {
  const next = stream(seed);
  const waves = times(4, (i) => ({ length: 700 / (i + 1), size: swing / (i + 1), from: next() * 700 }));
  const edge = times(61, (i) => {
    const x = (width * i) / 60;
    const lift = waves.reduce(
      (sum, w) => sum + w.size * Math.sin(((x + w.from) / w.length) * Math.PI * 2),
      0,
    );
    return `${at(x)},${at(y + lift / 2)}`;
  });
  return `<path d="M0,${height} L${edge.join(' ')} L${width},${height}Z" fill="${fill}"/>`;
}

/** A chain of mountains; `snow` paints the tops. */
export function peaks({ seed, y, swing, fill }: Land, snow: string): string {
  const next = stream(seed);
  const tops = times(7, (i) => ({ x: 90 + i * 180 + next() * 70 - 35, y: y - swing * (0.4 + next() * 0.6) }));
  return tops
    .map((top) => {
      const wide = (y - top.y) * 1.05 + 60;
      const cap = (y - top.y) * 0.3;
      const edge = (side: number): string =>
        `${at(top.x + (side * wide * cap) / (y + 60 - top.y))},${at(top.y + cap)}`;
      return `<path d="M${at(top.x - wide)},${y + 60} L${at(top.x)},${at(top.y)} L${at(top.x + wide)},${y + 60}Z" fill="${fill}"/>
<path d="M${at(top.x)},${at(top.y)} L${edge(1)} L${at(top.x + 8)},${at(top.y + cap * 0.7)} L${at(top.x - 6)},${at(top.y + cap * 1.15)} L${edge(-1)}Z" fill="${snow}"/>`;
    })
    .join('');
}

/** A sheet of water below `y` with light lying on it in strokes. */
export function water(y: number, look: { fill: string; light: string; seed: number }): string {
  const next = stream(look.seed);
  const strokes = times(46, () => {
    const depth = next();
    const long = 24 + depth * 120;
    return `<rect x="${at(next() * width - 40)}" y="${at(y + 8 + depth * depth * (height - y))}" width="${at(long)}" height="${at(1.5 + depth * 3)}" rx="2" fill="${look.light}" opacity="${at(0.15 + next() * 0.35)}"/>`;
  });
  return `<rect y="${y}" width="${width}" height="${height - y}" fill="${look.fill}"/>${strokes.join('')}`;
}

/** Long flat clouds. */
export function clouds(seed: number, fill: string): string {
  const next = stream(seed);
  return times(5, () => {
    const x = next() * width;
    const y = 50 + next() * 170;
    return times(4, (i) => {
      const long = 90 + next() * 130;
      return `<rect x="${at(x + i * 26 - long / 2)}" y="${at(y + i * 13)}" width="${at(long)}" height="20" rx="10" fill="${fill}" opacity="0.75"/>`;
    }).join('');
  }).join('');
}

/** A fir of three tiers standing on (x, y). */
export function fir(x: number, y: number, look: { h: number; fill: string }): string {
  const tier = (from: number, half: number): string =>
    `<path d="M${at(x - look.h * half)},${at(y - look.h * from)} L${at(x)},${at(y - look.h * (from + 0.5))} L${at(x + look.h * half)},${at(y - look.h * from)}Z" fill="${look.fill}"/>`;
  return `<rect x="${at(x - look.h * 0.03)}" y="${at(y - look.h * 0.2)}" width="${at(look.h * 0.06)}" height="${at(look.h * 0.2)}" fill="#4a3628"/>${tier(0.12, 0.26)}${tier(0.3, 0.21)}${tier(0.5, 0.15)}`;
}

/** A round tree standing on (x, y). */
export function tree(x: number, y: number, look: { r: number; fill: string }): string {
  const ball = (dx: number, dy: number, r: number): string =>
    `<circle cx="${at(x + dx * look.r)}" cy="${at(y + (dy - 1.9) * look.r)}" r="${at(r * look.r)}" fill="${look.fill}"/>`;
  return `<rect x="${at(x - look.r * 0.1)}" y="${at(y - look.r * 1.5)}" width="${at(look.r * 0.2)}" height="${at(look.r * 1.5)}" fill="#5b4030"/>${ball(0, 0, 0.8)}${ball(-0.6, 0.35, 0.6)}${ball(0.6, 0.3, 0.62)}`;
}

type House = { w: number; h: number; wall: string; roof: string };

/** A gabled house standing on (x, y), with two columns of windows and a door. */
export function house(x: number, y: number, { w, h, wall, roof }: House): string {
  const panes = times(Math.max(1, Math.floor(h / 46)), (row) =>
    [0.18, 0.62].map(
      (dx) =>
        `<rect x="${at(x + w * dx)}" y="${at(y - h + 16 + row * 44)}" width="${at(w * 0.2)}" height="24" fill="#fdf3d3" opacity="0.9"/>`,
    ),
  ).flat();
  return `<rect x="${at(x)}" y="${at(y - h)}" width="${at(w)}" height="${at(h)}" fill="${wall}"/>
<path d="M${at(x - 7)},${at(y - h)} L${at(x + w / 2)},${at(y - h - w * 0.5)} L${at(x + w + 7)},${at(y - h)}Z" fill="${roof}"/>${panes.join('')}
<rect x="${at(x + w * 0.41)}" y="${at(y - 32)}" width="${at(w * 0.18)}" height="32" fill="#4b3a33"/>`;
}

/** Something painted many times, each a little different: `paint` gets a number stream and the index. */
export function scatter(
  seed: number,
  count: number,
  paint: (next: () => number, index: number) => string,
): string {
  const next = stream(seed);
  return times(count, (i) => paint(next, i)).join('');
}
