/** Hand-made stories for tests and screenshots. All of it is invented. */
import type { Article, Block, Figure, Span } from '../../src/article.ts';

/** Text without marks. */
export function text(words: string): Span[] {
  return [{ text: words }];
}

/** A paragraph without marks. */
export function paragraph(words: string): Block {
  return { kind: 'paragraph', text: text(words) };
}

function figure(name: string, { caption, credit }: { caption: string; credit: string | null }): Figure {
  return {
    kind: 'figure',
    image: { src: `https://pictures.example/${name}.jpg`, alt: `The ${name}`, width: 1200, height: 800 },
    caption: text(caption),
    credit,
  };
}

/** The least that is a story. */
export const plainStory: Article = {
  version: 1,
  url: 'https://news.example/2026/03/lighthouse',
  canonicalUrl: null,
  title: 'The last lighthouse keeper goes home',
  dek: null,
  kicker: null,
  byline: null,
  authors: [],
  siteName: null,
  publishedTime: null,
  modifiedTime: null,
  dateline: null,
  section: null,
  kind: 'news',
  language: 'en',
  direction: 'ltr',
  free: null,
  leadImage: null,
  highlights: [],
  body: [paragraph('On Friday the lamp was lit by a switch for the first time.')],
  wordCount: 12,
  readingMinutes: 1,
  setAside: [],
};

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

/** Every kind of block, every field, three things set aside. */
export const richStory: Article = {
  ...plainStory,
  url: 'https://news.example/2026/03/12/harbour-lets-the-tide-back-in',
  canonicalUrl: 'https://news.example/harbour',
  title: 'Harbour town votes to let the tide back in after seventy years of pumping',
  dek: 'The board settles an old quarrel by the narrowest of margins; forty-one parcels of land will go under.',
  kicker: 'Coast',
  byline: 'Sunniva Ekdal and Tor Lind',
  authors: ['Sunniva Ekdal', 'Tor Lind'],
  siteName: 'The Stenness Messenger',
  publishedTime: '2026-03-12T21:40:00Z',
  modifiedTime: '2026-03-13T06:15:00Z',
  dateline: 'Stenness',
  section: 'News',
  kind: 'analysis',
  free: false,
  leadImage: figure('harbour', {
    caption:
      'The old basin at dusk, seen from the pump house. At high tide the water will reach the white posts.',
    credit: 'Photograph: Ines Falk / The Messenger',
  }),
  highlights: [
    'The board votes five to four to open the lower gates from 1 April',
    'Forty-one parcels will be under water at high tide',
    'Pumps that have run since 1953 will be switched off',
  ],
  body: [...opening, ...middle, ...end],
  wordCount: 1180,
  readingMinutes: 5,
  setAside: [
    { pass: 'ad-label', reason: 'advertisement', before: 1, blocks: [paragraph('ADVERTISEMENT')] },
    {
      pass: 'ad-label',
      reason: 'advertisement',
      before: 4,
      blocks: [paragraph('Buy rope from Ropewalk & Daughters')],
    },
    {
      pass: 'teaser',
      reason: 'teaser',
      before: 2,
      blocks: [
        {
          kind: 'paragraph',
          text: [{ text: 'Read next: the town that sold its bells', link: 'https://news.example/bells' }],
        },
      ],
    },
  ],
};

/** A story that is written from right to left, with a Latin name in it. */
export const arabicStory: Article = {
  ...plainStory,
  url: 'https://akhbar.example/2026/market',
  title: 'السوق القديم يفتح أبوابه من جديد بعد ترميم دام ست سنوات',
  dek: 'عاد التجار إلى محالهم في قلب المدينة، وعاد معهم صوت النحّاسين.',
  kicker: 'محليات',
  byline: 'ليلى الحدّاد',
  siteName: 'صحيفة الميناء',
  publishedTime: '2026-02-03T07:00:00Z',
  language: 'ar',
  direction: 'rtl',
  leadImage: {
    ...figure('market', { caption: '', credit: 'تصوير: سامي النجار' }),
    caption: text('أول صباح بعد الافتتاح في ممر النحّاسين.'),
  },
  highlights: ['رُمّم مئة واثنا عشر محلًا', 'بلغت الكلفة أربعة ملايين', 'الممر الشرقي يُفتح في الصيف'],
  body: [
    {
      kind: 'paragraph',
      text: [
        {
          text: 'فتح السوق القديم أبوابه صباح الثلاثاء أمام الزوار بعد أعمال ترميم استمرت ست سنوات، وقالت شركة ',
        },
        { text: 'Old Stone Works', lang: 'en', dir: 'ltr' },
        { text: ' المنفّذة إن الحجارة الأصلية أعيدت إلى أماكنها حجرًا حجرًا.' },
      ],
    },
    paragraph(
      'وقال أقدم التجار في السوق إن الضوء تغيّر: كان الممر مظلمًا حتى في الظهيرة، وصار المرء يرى لون القماش كما هو.',
    ),
    {
      kind: 'quote',
      role: 'pull',
      paragraphs: [text('«عدنا إلى الباب نفسه والمفتاح نفسه»')],
      cite: text('أبو نادر، تاجر قماش'),
    },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: [
        { text: text('المرحلة الأولى: السقف والقباب'), list: null },
        { text: text('المرحلة الثانية: الممر الشرقي'), list: null },
      ],
    },
  ],
  wordCount: 96,
  readingMinutes: 1,
};

/** A story in Japanese, with ruby-free text, full-width punctuation and numbers. */
export const japaneseStory: Article = {
  ...plainStory,
  url: 'https://shimbun.example/2026/ferry',
  title: '島を結ぶ最後の渡し船、六十年の航路に春を運ぶ新しい船長が就任',
  dek: '利用者は一日四十人。それでも船は毎朝六時に出る。',
  kicker: '地域',
  byline: '佐伯 みのり',
  siteName: '瀬戸日報',
  publishedTime: '2026-04-01T22:30:00Z',
  language: 'ja',
  leadImage: {
    ...figure('ferry', { caption: '', credit: '撮影・大森 健' }),
    caption: text('朝霧の中を出る渡し船「はるかぜ」。'),
  },
  highlights: ['新しい船長は二十七歳', '運賃は据え置きの二百円', '冬の減便は来年度から廃止'],
  body: [
    paragraph(
      '島と本土を結ぶ渡し船「はるかぜ」に一日、新しい船長が就任した。前の船長は四十一年間、台風の日を除いて一度も休まなかったという。「船が出る音で朝を知る人がいる」と新船長は話す。',
    ),
    paragraph(
      '利用者は一日およそ四十人。高校生が半分、残りは病院に通う人と魚を運ぶ人だ。町は二〇二六年度の予算に、桟橋の修理費として千二百万円を計上した。',
    ),
    { kind: 'heading', level: 2, text: text('変わらないもの') },
    paragraph('運賃は二百円のまま据え置かれる。切符は今も厚紙で、船長が一枚ずつ鋏を入れる。'),
  ],
  wordCount: 260,
  readingMinutes: 1,
};

const sentence =
  'The committee met again in the long room above the fish market, and again it heard the same three arguments from the same three chairs. ';

/** A story of many pages; its last paragraph says so. */
export const longStory: Article = {
  ...plainStory,
  url: 'https://news.example/long',
  title: 'The long inquiry',
  byline: 'Ketil Aas',
  siteName: 'The Stenness Messenger',
  body: [
    ...Array.from({ length: 120 }, (_, index) => paragraph(`${index + 1}. ${sentence.repeat(4)}`)),
    paragraph('This is the last line of the long inquiry.'),
  ],
  wordCount: 11_800,
  readingMinutes: 50,
};

/** All of them, each under a name. */
export const stories = { plainStory, richStory, arabicStory, japaneseStory, longStory } as const;
