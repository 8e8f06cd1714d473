/** Hand-made stories for tests and screenshots. All of it is invented. */
import type { Article } from '../../src/article.ts';
import { richBody } from './rich-body.ts';
import { figure, paragraph, text } from './story-blocks.ts';

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
  body: [...richBody],
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
