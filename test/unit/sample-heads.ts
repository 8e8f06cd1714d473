/** Heads of stories as newspapers of many languages set them, and what is to come out of each. */
import type { Metadata } from '../../src/extract/metadata/index.ts';
import { graph, meta } from './metadata-page.ts';

type Head = { lang: string; head?: string; top: string; url?: string; out: Partial<Metadata> };

const by = (text: string, tag = 'p') => `<${tag} class="byline">${text}</${tag}>`;
const dated = (text: string) => `<p class="date">${text}</p>`;

export const heads: readonly Head[] = [
  {
    lang: 'en',
    head: `<title>Opinion | The river is ours - Daily Example</title>${meta('og:site_name', 'Daily Example')}`,
    top: `<h1>The river is ours | Opinion</h1>${by('By Ann Lee, Staff Writer, and Bob Ray Follow @bobray')}${dated('Updated March 16, 2013 11:08 a.m. EDT')}`,
    out: {
      title: 'The river is ours',
      authors: ['Ann Lee', 'Bob Ray'],
      kind: 'opinion',
      siteName: 'Daily Example',
    },
  },
  {
    lang: 'en-us',
    head: graph({
      '@graph': [
        { '@type': 'WebPage', '@id': '#page', datePublished: '2001-01-01' },
        {
          '@type': ['Article', 'NewsArticle'],
          headline: 'River rises again',
          author: [{ name: 'Ann Lee' }, { name: 'Bob Ray' }],
          datePublished: '2013-03-15T14:20:27Z',
          dateModified: '2013-03-15T15:08:09Z',
          articleSection: 'World',
          mainEntityOfPage: { '@id': 'https://daily.example/world/river-rises' },
        },
      ],
    }),
    top: '<h1>Live: River rises again</h1>',
    out: {
      title: 'River rises again',
      authors: ['Ann Lee', 'Bob Ray'],
      publishedTime: '2013-03-15T14:20:27Z',
      modifiedTime: '2013-03-15T15:08:09Z',
      section: 'World',
      kind: 'live',
      language: 'en-US',
    },
  },
  {
    lang: 'en',
    top: `<h1>Film review: The river</h1>${by('Size · Email This')}<p class="author">Andrea Stone</p><abbr class="published" title="2010-08-13T16:39:00-04:00">Aug 13 – 4:39 PM</abbr>`,
    out: { authors: ['Andrea Stone'], publishedTime: '2010-08-13T16:39:00-04:00', kind: 'review' },
  },
  {
    lang: 'en',
    url: 'https://daily.example/2013/world/3/15/river/index.html',
    top: `<h1>River rises again</h1><cite class="byline">By Jo Ray and Al Lee - AP Technology Writers | 1 hr ago</cite>`,
    out: { authors: ['Jo Ray', 'Al Lee'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'de',
    head: meta('article:section', 'Kultur'),
    top: `<h1>Kommentar: Der Fluss gehört uns</h1>${by('Von Anna Schmidt und Jörg Maier (anna.schmidt@zeitung.example)')}${dated('Aktualisiert am 16. März 2013, 11:08 Uhr')}${dated('Veröffentlicht: 15.03.2013')}`,
    out: {
      authors: ['Anna Schmidt', 'Jörg Maier'],
      section: 'Kultur',
      kind: 'opinion',
      publishedTime: '2013-03-15',
      modifiedTime: '2013-03-16',
    },
  },
  {
    lang: 'fr',
    top: `<h1>La rivière monte</h1>${by('Par Anne Petit et Léa Roux, envoyées spéciales à Toulouse')}${dated('Publié le 15 mars 2013 à 14h20')}`,
    out: { authors: ['Anne Petit', 'Léa Roux'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'es',
    top: `<h1>El río sube</h1>${by('Por María López y Juan Gil')}${dated('15 de marzo de 2013')}`,
    out: { authors: ['María López', 'Juan Gil'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'pt',
    top: `<h1>O rio sobe</h1>${by('Por Ana Sousa')}${dated('Publicado em 15 de março de 2013')}`,
    out: { authors: ['Ana Sousa'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'it',
    top: `<h1>Il fiume sale</h1>${by('di Carla Rossi, corrispondente da Berlino')}${dated('15 marzo 2013')}`,
    out: { authors: ['Carla Rossi'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'nl',
    top: `<h1>De rivier stijgt</h1>${by('Door Jan de Boer en Eva Smit')}${dated('15 maart 2013')}`,
    out: { authors: ['Jan de Boer', 'Eva Smit'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'pl',
    top: `<h1>Rzeka wzbiera</h1>${by('Autor: Jan Kowalski')}${dated('Opublikowano: 15 marca 2013')}`,
    out: { authors: ['Jan Kowalski'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'ru',
    top: `<h1>Река поднялась</h1>${by('Автор: Иван Петров')}${dated('Опубликовано 15 марта 2013')}`,
    out: { authors: ['Иван Петров'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'cs',
    top: `<h1>Řeka stoupá</h1>${by('Autor: Jan Novák')}${dated('15. března 2013')}`,
    out: { authors: ['Jan Novák'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'sv',
    top: `<h1>Floden stiger</h1>${by('Av Eva Lind och Per Ek')}${dated('Publicerad 15 mars 2013')}`,
    out: { authors: ['Eva Lind', 'Per Ek'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'fi',
    top: `<h1>Joki nousee</h1>${by('Liisa Virtanen ja Pekka Niemi')}${dated('15. maaliskuuta 2013')}`,
    out: { authors: ['Liisa Virtanen', 'Pekka Niemi'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'hu',
    top: `<h1>Emelkedik a folyó</h1>${by('Szerző: Kovács Anna')}${dated('2013. március 15.')}`,
    out: { authors: ['Kovács Anna'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'el',
    top: `<h1>Το ποτάμι ανεβαίνει</h1>${by('Άννα Λεβέντη')}${dated('15 Μαρτίου 2013')}`,
    out: { authors: ['Άννα Λεβέντη'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'tr',
    top: `<h1>Nehir yükseliyor</h1>${by('Yazan: Ayşe Demir')}${dated('15 Mart 2013')}`,
    out: { authors: ['Ayşe Demir'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'ar',
    top: `<h1>النهر يرتفع من جديد</h1>${by('بقلم: أحمد علي')}${dated('١٥ مارس ٢٠١٣')}`,
    out: { authors: ['أحمد علي'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'he',
    top: `<h1>הנהר עולה שוב</h1>${by('מאת דנה כהן')}${dated('15 במרץ 2013')}`,
    out: { authors: ['דנה כהן'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'hi',
    top: `<h1>नदी फिर बढ़ी</h1>${by('अपडेटेड')}${dated('15 मार्च 2013')}`,
    out: { authors: [], publishedTime: '2013-03-15' },
  },
  {
    lang: 'bn',
    top: `<h1>নদীর জল আবার বাড়ল</h1>${dated('১৫ মার্চ ২০১৩')}`,
    out: { publishedTime: '2013-03-15' },
  },
  {
    lang: 'th',
    top: `<h1>แม่น้ำสูงขึ้นอีกครั้ง</h1>${dated('15 มี.ค. 2556')}`,
    out: { publishedTime: '2013-03-15' },
  },
  {
    lang: 'ja',
    top: `<h1>川がまた増水</h1>${by('執筆者：山田太郎')}${dated('2013年3月15日 14:20 JST')}`,
    out: { authors: ['山田太郎'], publishedTime: '2013-03-15T14:20:00+09:00' },
  },
  {
    lang: 'zh',
    top: `<h1>河水再次上涨</h1>${by('新华社记者 王小明')}<p class="lastupdated">更新时间</p>${dated('2013年3月15日')}`,
    out: { authors: ['王小明'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'ko',
    top: `<h1>강물이 다시 불었다</h1>${by('김철수 기자 kim@paper.example')}<p class="byline">기사입력 <span class="date">2013-03-15 03:00</span></p>`,
    out: { authors: ['김철수'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'id',
    top: `<h1>Sungai naik lagi</h1>${by('Penulis: Siti Aminah')}${dated('15 Maret 2013')}`,
    out: { authors: ['Siti Aminah'], publishedTime: '2013-03-15' },
  },
  {
    lang: 'vi',
    top: `<h1>Nước sông lại dâng</h1>${dated('15 tháng 3, 2013')}`,
    out: { publishedTime: '2013-03-15' },
  },
];
