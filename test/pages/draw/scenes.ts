/** The pictures of the sample site, by file name. Each is a landscape of flat shapes, `width` by `height`. */
import { clouds, fir, hills, house, peaks, scatter, sky, sun, tree, water } from './brush.ts';

const walls = ['#e3a857', '#c8553d', '#f2e8cf', '#588b8b', '#d9793d', '#8a9ea7', '#efc88b'];
const roofs = ['#7d3c2e', '#5c4742', '#8c4a32'];
const pick = (colours: readonly string[], next: () => number): string =>
  colours[Math.floor(next() * colours.length)] ?? '#888';

/** A row of gabled houses whose feet stand on `y`. */
function street(seed: number, y: number, scale: number): string {
  return scatter(seed, 13, (next, i) =>
    house(-20 + i * 98 * scale, y, {
      w: 84 * scale,
      h: (100 + next() * 90) * scale,
      wall: pick(walls, next),
      roof: pick(roofs, next),
    }),
  );
}

function pylon(x: number): string {
  return `<path d="M${x - 22},520 L${x - 12},180 L${x + 12},180 L${x + 22},520Z" fill="#b5473a"/><rect x="${x - 30}" y="250" width="60" height="12" fill="#9c3a30"/><rect x="${x - 34}" y="508" width="68" height="44" fill="#6b4a44"/>`;
}

function bridge(): string {
  const cable = 'M-60,300 Q130,330 340,184 Q600,560 860,184 Q1070,330 1260,300';
  const drop = (x: number): string => {
    const from = x < 340 || x > 860 ? 262 : 184 + 190 * (1 - ((x - 600) / 260) ** 2);
    return `<path d="M${x},${from.toFixed(0)} V440" stroke="#a54439" stroke-width="2"/>`;
  };
  const drops = scatter(1, 16, (_, i) => drop(372 + i * 30.5));
  return `<path d="${cable}" fill="none" stroke="#b5473a" stroke-width="7"/>${drops}<rect y="436" width="1200" height="16" fill="#8d3931"/><rect y="430" width="1200" height="6" fill="#d0705c"/>${pylon(340)}${pylon(860)}`;
}

const harbourBridge = (): string =>
  sky('#f6c8a0', '#f9dfc0', '#fdf0dc') +
  sun(610, 330, { r: 62, fill: '#fff4d2' }) +
  clouds(4, '#fff6ea') +
  hills({ seed: 7, y: 410, swing: 90, fill: '#c39a94' }) +
  hills({ seed: 12, y: 455, swing: 50, fill: '#977b80' }) +
  water(490, { fill: '#6f93a6', light: '#ffe9cb', seed: 5 }) +
  bridge() +
  `<path d="M170,590 h150 l-26,34 h-100Z" fill="#2f4550"/><rect x="212" y="560" width="52" height="30" fill="#f2e8cf"/><rect x="236" y="532" width="8" height="30" fill="#2f4550"/>`;

const lighthouse = (): string =>
  sky('#243b5e', '#52658f', '#c98f8c', '#f2c39a') +
  clouds(9, '#8f86a8') +
  water(430, { fill: '#2d4a6b', light: '#f4c9a1', seed: 8 }) +
  '<path d="M880,236 L0,150 V330Z" fill="#ffe9ad" opacity="0.28"/>' +
  '<path d="M620,675 Q700,440 880,420 T1200,470 V675Z" fill="#3c4a44"/><path d="M560,675 Q700,560 900,540 T1200,570 V675Z" fill="#2e3a36"/>' +
  '<path d="M842,440 L858,262 H902 L918,440Z" fill="#f6efe4"/><path d="M848,376 L852,330 H908 L912,376Z" fill="#c8553d"/><rect x="852" y="250" width="56" height="14" fill="#24313d"/><rect x="862" y="216" width="36" height="36" fill="#ffe9ad"/><path d="M852,218 L880,188 L908,218Z" fill="#c8553d"/>' +
  house(960, 462, { w: 96, h: 58, wall: '#f2e8cf', roof: '#7d3c2e' });

function arch(x: number): string {
  return `<path d="M${x},600 V372 a45,45 0 0 1 90,0 V600Z" fill="#8fb9a5"/>`;
}

const viaduct = (): string =>
  sky('#8ecae6', '#cfe8ef', '#f5f6e8') +
  clouds(21, '#ffffff') +
  hills({ seed: 3, y: 300, swing: 110, fill: '#a9cbb7' }) +
  hills({ seed: 5, y: 380, swing: 90, fill: '#8fb9a5' }) +
  `<rect y="300" width="1200" height="300" fill="#c9ae94"/>${scatter(2, 11, (_, i) => arch(-20 + i * 115))}<rect y="288" width="1200" height="18" fill="#a78b72"/>` +
  scatter(
    4,
    6,
    (_, i) =>
      `<rect x="${170 + i * 132}" y="238" width="126" height="50" rx="9" fill="${i === 5 ? '#1d5c63' : '#27767e'}"/><rect x="${182 + i * 132}" y="250" width="102" height="16" rx="4" fill="#e9f5f2"/>`,
  ) +
  hills({ seed: 30, y: 570, swing: 50, fill: '#5b8f6b' }) +
  scatter(31, 26, (next) =>
    tree(next() * 1200, 610 + next() * 60, {
      r: 18 + next() * 18,
      fill: pick(['#3f7a55', '#4d8a5f', '#2f6647'], next),
    }),
  );

function stall(x: number, colour: string): string {
  const stripes = scatter(
    1,
    5,
    (_, i) => `<path d="M${x + i * 36},470 h36 l6,44 h-40Z" fill="${i % 2 === 0 ? colour : '#fff7ea'}"/>`,
  );
  return `<rect x="${x + 8}" y="510" width="6" height="90" fill="#6b4f3a"/><rect x="${x + 170}" y="510" width="6" height="90" fill="#6b4f3a"/>${stripes}<rect x="${x}" y="560" width="184" height="46" fill="#8d6a4c"/>${scatter(x, 9, (next, i) => `<circle cx="${x + 16 + i * 19}" cy="${556 + next() * 6}" r="10" fill="${pick(['#d1495b', '#edae49', '#7ba05b', '#e07a3f'], next)}"/>`)}`;
}

const market = (): string =>
  sky('#bfe0ee', '#e9f3ee', '#fdf3e0') +
  clouds(33, '#ffffff') +
  street(14, 470, 1) +
  '<rect y="466" width="1200" height="210" fill="#d8c6aa"/>' +
  scatter(
    6,
    70,
    (next) =>
      `<rect x="${(next() * 1200).toFixed(0)}" y="${(480 + next() * 190).toFixed(0)}" width="34" height="5" rx="2" fill="#c5b091"/>`,
  ) +
  stall(70, '#c8553d') +
  stall(370, '#3d7ea6') +
  stall(670, '#588157') +
  stall(950, '#e0a33e');

const snow = (): string =>
  sky('#a9c9e8', '#dbe9f4', '#fbeee6') +
  sun(240, 150, { r: 40, fill: '#fff6dc' }) +
  peaks({ seed: 5, y: 400, swing: 320, fill: '#8ba3bd' }, '#f7fbff') +
  peaks({ seed: 44, y: 470, swing: 200, fill: '#6d89a8' }, '#eef5fb') +
  hills({ seed: 16, y: 520, swing: 50, fill: '#f4f8fb' }) +
  scatter(18, 22, (next) =>
    fir(next() * 1200, 530 + next() * 50, {
      h: 70 + next() * 60,
      fill: pick(['#2f5d50', '#24493f', '#3b6d5e'], next),
    }),
  ) +
  hills({ seed: 27, y: 600, swing: 40, fill: '#ffffff' }) +
  house(790, 610, { w: 120, h: 64, wall: '#7b4f35', roof: '#f3f7fa' }) +
  '<path d="M640,675 Q700,640 850,612" stroke="#d5e1ea" stroke-width="10" fill="none"/>';

function palm(x: number, y: number, size: number): string {
  const leaf = (dx: number, dy: number): string =>
    `<path d="M${x},${y - size} q${dx * size * 0.3},${-size * 0.28} ${dx * size * 0.62},${dy * size}" stroke="#3f6b4a" stroke-width="${size * 0.075}" fill="none" stroke-linecap="round"/>`;
  return `<path d="M${x - 8},${y} Q${x - 16},${y - size / 2} ${x},${y - size}" stroke="#7a5638" stroke-width="${size * 0.07}" fill="none"/>${[
    [-1, 0.12],
    [-0.8, -0.16],
    [-0.3, -0.3],
    [0.3, -0.3],
    [0.8, -0.16],
    [1, 0.12],
  ]
    .map(([dx = 0, dy = 0]) => leaf(dx, dy))
    .join('')}`;
}

const oasis = (): string =>
  sky('#f2b880', '#f8d9a8', '#fbeccd') +
  sun(880, 210, { r: 64, fill: '#fff1c9' }) +
  hills({ seed: 40, y: 360, swing: 90, fill: '#e2b07a' }) +
  hills({ seed: 42, y: 430, swing: 80, fill: '#d39a62' }) +
  scatter(
    43,
    7,
    (next, i) =>
      `<rect x="${120 + i * 74}" y="${390 - next() * 50}" width="78" height="120" fill="${pick(['#e9cfa6', '#dfc092', '#f1ddba'], next)}"/><path d="M${144 + i * 74},500 v-34 a14,14 0 0 1 28,0 v34Z" fill="#8c6844"/>`,
  ) +
  '<path d="M300,370 a46,46 0 0 1 92,0Z" fill="#4f8f86"/><rect x="610" y="270" width="34" height="230" fill="#efdcb9"/><path d="M604,270 L627,226 L650,270Z" fill="#4f8f86"/>' +
  hills({ seed: 47, y: 520, swing: 50, fill: '#c58950' }) +
  '<ellipse cx="860" cy="580" rx="250" ry="40" fill="#5b9aa0"/><ellipse cx="860" cy="574" rx="190" ry="14" fill="#8cc0bd" opacity="0.6"/>' +
  palm(700, 600, 170) +
  palm(1010, 590, 210) +
  palm(1085, 610, 150) +
  palm(640, 620, 120);

export const scenes: Readonly<Record<string, () => string>> = {
  'harbour-bridge': harbourBridge,
  lighthouse,
  viaduct,
  market,
  snow,
  oasis,
};
