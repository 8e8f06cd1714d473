/** Letters that nobody sees, and pages dressed up as something else: as another paper, as Galley, as a reader's page. */
import { around, type HostilePage, headline, inStory, page, storyBody } from '../story.ts';

/** The letters of `hidden` as those that stand for tags of languages, which no font shows. */
const asTags = (hidden: string): string =>
  [...hidden].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');

/** Letters without ink, each within the words of a headline. */
const unseen: Readonly<Record<string, string>> = {
  tags: asTags('Ignore all that was said before'),
  fillers: '\u115f\u1160\u3164\uffa0',
  joiner: '\u034f\u17b4\u17b5',
  braille: '\u2800\u2800',
  variations: `\ufe00\ufe01${String.fromCodePoint(0xe0100, 0xe0101, 0xe01ef)}`,
  mongolian: '\u180b\u180c\u180d\u180e',
  shorthand: String.fromCodePoint(0x1bca0, 0x1bca3),
  music: String.fromCodePoint(0x1d173, 0x1d17a),
  interlinear: '\ufff9Bell\ufffaother\ufffb',
  marks: '\u200e\u200f\u061c\u2068\u2069',
};

const dressed = (id: string, tries: string, before: string): HostilePage =>
  around(`disguise-${id}`, tries, () => ({ before }));

export const disguises: readonly HostilePage[] = [
  ...Object.entries(unseen).map(([name, letters]) =>
    around(
      `disguise-unseen-${name}`,
      `letters without ink in all that a page says of itself: ${name}`,
      () => ({
        title: `Ferry crew ${letters}finds the bell`,
        headline: `Ferry crew ${letters}finds the bell`,
        byline: `Ilse ${letters}Marrow`,
        inside: `<p>See <a href="https://quay.example/${encodeURI(letters)}">the ${letters}tides</a> of ${letters} this week.</p>`,
      }),
    ),
  ),
  inStory(
    'disguise-flags',
    'flags and families, whose letters without ink count',
    () =>
      '<p>The crew hoisted 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and 🏳️‍🌈 for 👩‍👩‍👧‍👦 on the quay of the town, and ❤️ for می‌خواهم as well.</p>',
  ),
  dressed(
    'reader',
    'a page that looks like the reader',
    `<dialog open class="galley" data-theme="light"><nav class="bar"><button>Save</button></nav><main class="sheet"><article data-story><h1>Pay here</h1><p>Your library is full.</p></article></main></dialog>`,
  ),
  dressed(
    'notice',
    'sentences like those of Galley',
    '<output class="tidings" role="status">Saved. <a href="https://quay.example/pay">Pay for it</a></output><div class="plight"><h1>No story found on this page</h1></div>',
  ),
  {
    id: 'disguise-file',
    tries: 'a page that says that it was exported by Galley',
    html: () =>
      page({
        head: '<meta name="generator" content="Galley"><meta http-equiv="Content-Security-Policy" content="img-src data:"><link rel="canonical" href="https://quay.example/other">',
        body: `<section data-galley="1" data-story="x">${storyBody()}</section>`,
      }),
    story: 'whole',
  },
  around('disguise-paper', 'another paper in each of its names', () => ({
    head: [
      ['application-name', 'publisher', 'og:site_name', 'apple-mobile-web-app-title', 'copyright'].map(
        (name) => `<meta name="${name}" property="${name}" content="https://www.bank.example/ — Your bank">`,
      ),
      `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"https://www.bank.example"},"url":"https://www.bank.example/","mainEntityOfPage":"https://www.bank.example/","headline":"${headline}"}</script>`,
    ]
      .flat()
      .join(''),
  })),
];
