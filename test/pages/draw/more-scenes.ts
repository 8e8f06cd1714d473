/** More pictures of the sample site: a file of their own, to keep both short. */
import { clouds, fir, hills, house, scatter, sky, stream, sun, tree, water } from './brush.ts';

const pick = (colours: readonly string[], next: () => number): string =>
  colours[Math.floor(next() * colours.length)] ?? '#888';

const blossom = ['#f4b6c2', '#f7c9d2', '#eda3b3'];

const teaHills = (): string =>
  sky('#b7d9ea', '#e3eff0', '#fbf1ec') +
  '<path d="M320,430 L560,150 Q600,128 640,150 L900,430Z" fill="#8fa6bf"/><path d="M497,224 L560,150 Q600,128 640,150 L706,222 L660,206 L628,238 L592,204 L556,240 L530,208Z" fill="#fafcff"/>' +
  hills({ seed: 51, y: 410, swing: 40, fill: '#a5c09b' }) +
  scatter(
    53,
    9,
    (_, i) =>
      `<path d="M-20,${455 + i * 27} Q300,${400 + i * 30} 640,${450 + i * 28} T1220,${430 + i * 30}" stroke="${i % 2 === 0 ? '#5f9a5b' : '#78ad69'}" stroke-width="24" fill="none"/>`,
  ) +
  tree(150, 500, { r: 92, fill: blossom[0] ?? '' }) +
  tree(300, 470, { r: 56, fill: blossom[1] ?? '' }) +
  tree(1080, 520, { r: 104, fill: blossom[2] ?? '' }) +
  scatter(
    54,
    60,
    (next) =>
      `<circle cx="${(next() * 1200).toFixed(0)}" cy="${(300 + next() * 370).toFixed(0)}" r="3.5" fill="#f9d4dc"/>`,
  ) +
  house(600, 470, { w: 110, h: 52, wall: '#f3ead8', roof: '#4a5560' });

const vineyard = (): string =>
  sky('#9fc9e6', '#dcebf0', '#fdf3dd') +
  clouds(61, '#ffffff') +
  sun(990, 140, { r: 46, fill: '#fff3c4' }) +
  hills({ seed: 62, y: 330, swing: 80, fill: '#b9c9a3' }) +
  hills({ seed: 65, y: 390, swing: 60, fill: '#9db685' }) +
  house(250, 400, { w: 150, h: 84, wall: '#f1e2c4', roof: '#6d7885' }) +
  '<rect x="226" y="270" width="46" height="132" fill="#ead8b6"/><path d="M218,272 L249,214 L280,272Z" fill="#6d7885"/><path d="M0,430 H1200 V675 H0Z" fill="#b58e5c"/>' +
  scatter(
    66,
    19,
    (_, i) =>
      `<path d="M${560 + (i - 9) * 26},425 L${600 + (i - 9) * 150},690" stroke="${i % 2 === 0 ? '#5f8a4a' : '#77a05a'}" stroke-width="30" stroke-dasharray="26 7"/>`,
  ) +
  scatter(67, 9, (next, i) => tree(420 + i * 90, 432, { r: 20 + next() * 12, fill: '#4f7d4a' }));

const forestLake = (): string =>
  sky('#27486b', '#6b8fae', '#f0c8a0', '#fbe3c2') +
  sun(600, 350, { r: 44, fill: '#fff0cf' }) +
  hills({ seed: 71, y: 370, swing: 100, fill: '#5b7891' }) +
  hills({ seed: 73, y: 400, swing: 60, fill: '#3f5f6f' }) +
  water(430, { fill: '#57809a', light: '#fbe3c2', seed: 74 }) +
  scatter(75, 34, (next, i) =>
    fir(i * 36 + next() * 20, 446 + next() * 10, { h: 60 + next() * 70, fill: '#2b4a4b' }),
  ) +
  scatter(76, 18, (next, i) =>
    fir(i < 9 ? i * 34 - 10 : 880 + (i - 9) * 40, 640 + next() * 60, {
      h: 210 + next() * 150,
      fill: pick(['#16302f', '#1d3b38'], next),
    }),
  ) +
  '<path d="M540,560 q60,22 120,0 l-14,22 h-92Z" fill="#5c3d2b"/><path d="M600,556 v-46" stroke="#f2e8cf" stroke-width="5"/>';

function tower(next: () => number, x: number): string {
  const w = 60 + next() * 50;
  const top = 210 + next() * 220;
  const panes = scatter(
    Math.floor(next() * 1e6),
    26,
    (n) =>
      `<rect x="${(x + 8 + Math.floor(n() * ((w - 18) / 14)) * 14).toFixed(0)}" y="${(top + 14 + Math.floor(n() * 16) * 20).toFixed(0)}" width="8" height="11" fill="#ffd98a" opacity="${(0.35 + n() * 0.6).toFixed(2)}"/>`,
  );
  return `<rect x="${x.toFixed(0)}" y="${top.toFixed(0)}" width="${w.toFixed(0)}" height="${(560 - top).toFixed(0)}" fill="${pick(['#26304f', '#2e3a5f', '#1f2843'], next)}"/>${panes}`;
}

const nightCity = (): string =>
  sky('#10162b', '#232d55', '#5a4a78', '#b9748a') +
  sun(930, 130, { r: 36, fill: '#fdf3da' }) +
  scatter(
    81,
    60,
    (next) =>
      `<circle cx="${(next() * 1200).toFixed(0)}" cy="${(next() * 260).toFixed(0)}" r="${(0.8 + next()).toFixed(1)}" fill="#fff"/>`,
  ) +
  scatter(83, 15, (next, i) => tower(next, i * 82 - 10)) +
  water(560, { fill: '#1b2342', light: '#ffcf8f', seed: 84 });

function mill(x: number, y: number, size: number): string {
  const sail = (turn: number): string =>
    `<g transform="rotate(${turn} ${x} ${y - size})"><rect x="${x - 4}" y="${y - size * 1.8}" width="8" height="${size * 0.8}" fill="#5a4636"/><rect x="${x + 4}" y="${y - size * 1.78}" width="${size * 0.16}" height="${size * 0.66}" fill="#f7efdf"/></g>`;
  return `<path d="M${x - size * 0.34},${y} L${x - size * 0.2},${y - size} H${x + size * 0.2} L${x + size * 0.34},${y}Z" fill="#efe3cb"/><path d="M${x - size * 0.25},${y - size} Q${x},${y - size * 1.42} ${x + size * 0.25},${y - size}Z" fill="#8c4a32"/>${[25, 115, 205, 295].map(sail).join('')}<rect x="${x - 12}" y="${y - 44}" width="24" height="44" fill="#6b4a35"/>`;
}

const fields = (): string =>
  sky('#86bfe4', '#cbe3ef', '#fff4d8') +
  clouds(91, '#ffffff') +
  hills({ seed: 92, y: 400, swing: 60, fill: '#b6c98b' }) +
  mill(830, 430, 150) +
  hills({ seed: 95, y: 450, swing: 40, fill: '#e5c356' }) +
  hills({ seed: 97, y: 520, swing: 50, fill: '#d3a63f' }) +
  scatter(98, 90, (next) => {
    const x = next() * 1200;
    const y = 560 + next() * 110;
    return `<path d="M${x.toFixed(0)},${y.toFixed(0)} q4,-18 2,-36" stroke="#b98727" stroke-width="3" fill="none"/>`;
  }) +
  hills({ seed: 99, y: 620, swing: 30, fill: '#7f9f4f' }) +
  tree(190, 470, { r: 60, fill: '#5b8747' }) +
  tree(290, 480, { r: 40, fill: '#6a9652' });

const riverTown = (): string =>
  sky('#93a9bd', '#c4d0d8', '#e9e6df') +
  clouds(101, '#dfe5ea') +
  hills({ seed: 102, y: 340, swing: 80, fill: '#93a793' }) +
  hills({ seed: 104, y: 390, swing: 50, fill: '#7a937c' }) +
  scatter(105, 12, (next, i) =>
    house(20 + i * 98, 470, {
      w: 78,
      h: 74 + next() * 64,
      wall: pick(['#e8d9bd', '#d8b894', '#c9c7bd', '#cf9a7a', '#b7c4c4'], next),
      roof: pick(['#7d4a3c', '#5e5550'], next),
    }),
  ) +
  '<rect x="560" y="250" width="52" height="220" fill="#d9cdb7"/><path d="M552,252 L586,160 L620,252Z" fill="#4f6b6b"/>' +
  water(462, { fill: '#8a8f7f', light: '#d9d6c4', seed: 106 }) +
  scatter(107, 9, (next, i) =>
    tree(60 + i * 140 + next() * 30, 505, { r: 26 + next() * 10, fill: '#5d7a58' }),
  ) +
  '<path d="M420,590 h130 l-20,28 h-92Z" fill="#c8553d"/><circle cx="462" cy="574" r="11" fill="#e8c39e"/><rect x="452" y="582" width="20" height="14" fill="#e9b949"/><circle cx="508" cy="574" r="11" fill="#8d5a3c"/><rect x="498" y="582" width="20" height="14" fill="#2f5d73"/>';

export const moreScenes: Readonly<Record<string, () => string>> = {
  'tea-hills': teaHills,
  vineyard,
  'forest-lake': forestLake,
  'night-city': nightCity,
  fields,
  'river-town': riverTown,
};

type Face = { skin: string; hair: string; coat: string; back: string };

/** A head and shoulders without features, square, for author boxes. */
export function portrait({ skin, hair, coat, back }: Face, seed: number): string {
  const long = stream(seed)() > 0.5;
  return `<rect width="320" height="320" fill="${back}"/><path d="M${long ? 92 : 100},${long ? 240 : 150} V140 a60,66 0 0 1 120,0 V${long ? 240 : 150}Z" fill="${hair}"/><path d="M40,330 Q48,236 130,228 H190 Q272,236 280,330Z" fill="${coat}"/><path d="M136,200 h48 v34 q-24,26 -48,0Z" fill="${skin}"/><ellipse cx="160" cy="156" rx="48" ry="58" fill="${skin}"/><path d="M110,146 Q124,84 172,92 Q214,98 210,148 Q196,116 164,118 Q130,116 110,146Z" fill="${hair}"/>`;
}
