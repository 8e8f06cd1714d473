/** A text with every kind of block. */
import type { Block, Figure, Span } from '../../src/article.ts';
import { figure, paragraph, text } from './story-blocks.ts';

const opening: Block[] = [
  {
    kind: 'paragraph',
    text: [
      { text: 'STENNESS ', strong: true },
      { text: '— The harbour board voted on Thursday night to let the tide back into the old basin, ' },
      { text: 'ending a quarrel of eleven years', link: 'https://news.example/2015/harbour-quarrel' },
      { text: ' over who should pay for the sluice that has held it out since the winter of 1953.' },
    ],
  },
  paragraph(
    'Engineers will open the lower gates by a hand’s breadth each week until the level inside matches the sea. Nobody expects it to be quiet: the pumps, which ran day and night for seventy years, will be switched off first.',
  ),
  paragraph(
    '“You stop hearing them after a month,” said Marit Oddsdottir, who has kept the pump house since her father retired. “I should think I will hear it when they stop.”',
  ),
];

const middle: Block[] = [
  { kind: 'heading', level: 2, text: text('What the water will cover') },
  {
    kind: 'paragraph',
    text: [
      { text: 'The board’s own survey, published with the vote, lists ' },
      { text: 'forty-one', em: true },
      { text: ' parcels that will be under water at high tide. CO' },
      { text: '2', sub: true },
      { text: ' held in the new salt marsh is put at 6 × 10' },
      { text: '3', sup: true },
      { text: ' tonnes a year; the model is called ' },
      { text: 'tidal-2', code: true },
      { text: '. The motto on the sluice reads ' },
      { text: 'Mare nihil reddit', em: true, lang: 'la' },
      { text: '.' },
    ],
  },
  {
    kind: 'list',
    ordered: false,
    start: 1,
    items: [
      { text: text('The rope walk and both drying sheds'), list: null },
      {
        text: text('Allotments on the east bank:'),
        list: {
          kind: 'list',
          ordered: true,
          start: 3,
          items: [
            { text: text('plots three to nineteen, at every high tide'), list: null },
            { text: text('the rest, at spring tides only'), list: null },
          ],
        },
      },
      { text: text('The football ground, which floods already'), list: null },
    ],
  },
  figure('sluice', {
    caption: 'The lower gates, last opened by accident in 1987.',
    credit: 'Ines Falk / Harbour Archive',
  }),
  {
    kind: 'quote',
    role: 'pull',
    paragraphs: [text('“The sea was here before the minutes of any meeting.”')],
    cite: text('Marit Oddsdottir, pump house keeper'),
  },
  { kind: 'heading', level: 3, text: text('Who pays') },
  {
    kind: 'table',
    caption: text('Cost by year, in thousand crowns'),
    rows: [
      [head('Year'), head('Gates'), head('Embankment'), head('Compensation'), head('Total')],
      [rowHead('2026'), cell('1,240'), cell('310'), cell('95'), cell('1,645')],
      [rowHead('2027'), cell('880'), cell('2,075'), cell('410'), cell('3,365')],
      [rowHead('2028'), cell('60'), cell('1,150'), cell('1,020'), cell('2,230')],
    ],
  },
];

const end: Block[] = [
  {
    kind: 'quote',
    role: 'block',
    paragraphs: [
      text('The pumps shall be kept in working order until the board is satisfied that they are not needed.'),
      text('The board shall not be satisfied in any winter.'),
    ],
    cite: text('Minutes of the harbour board, 1954'),
  },
  {
    kind: 'paragraph',
    text: text(
      'A verse is cut into the lintel:\nLet in, let in the grey cold guest,\nhe knew the house before the rest.',
    ),
  },
  {
    kind: 'embed',
    media: 'video',
    provider: 'Harbour Channel',
    title: 'The gates in 1953, from the town’s newsreel',
    url: 'https://video.example/watch/1953',
    text: [],
  },
  {
    kind: 'embed',
    media: 'social',
    provider: 'Chirper',
    title: 'Stenness Rowing Club, 12 March',
    url: 'https://chirper.example/rowing/1',
    text: text('We have waited for this since our boats were wooden. See you at the slipway on Sunday.'),
  },
  {
    kind: 'note',
    role: 'box',
    title: 'The basin in figures',
    blocks: [
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          { text: text('Area: 84 hectares'), list: null },
          { text: text('Tidal range: 4.1 metres'), list: null },
        ],
      },
    ],
  },
  {
    kind: 'gallery',
    figures: [
      figureOf('slipway', 'The slipway at low water.'),
      figureOf('pumphouse', 'The pump house, built in 1952 and painted every other summer since.'),
    ],
  },
  { kind: 'code', language: null, source: 'gate = level(sea) - level(basin)\nif gate > 0.4:\n    wait()' },
  { kind: 'rule' },
  paragraph('The first gate opens on the morning of 1 April. The board says the date is not a joke.'),
  {
    kind: 'note',
    role: 'correction',
    title: '',
    blocks: [paragraph('An earlier version of this story gave the year of the flood as 1952.')],
  },
  {
    kind: 'note',
    role: 'footnote',
    title: '',
    blocks: [paragraph('A hand’s breadth is taken by the board as ten centimetres.')],
  },
];

function cell(words: string): { text: Span[]; header: boolean; colspan: number; rowspan: number } {
  return { text: text(words), header: false, colspan: 1, rowspan: 1 };
}

function head(words: string): ReturnType<typeof cell> {
  return { ...cell(words), header: true };
}

function rowHead(words: string): ReturnType<typeof cell> {
  return head(words);
}

function figureOf(name: string, caption: string): Omit<Figure, 'kind'> {
  const { kind: _kind, ...rest } = figure(name, { caption, credit: 'Ines Falk' });
  return rest;
}

/** Every kind of block, and every mark. */
export const richBody: readonly Block[] = [...opening, ...middle, ...end];
