/** Pictures that are none, or far too much, or of no size that there is. */
import { type HostilePage, inStory, quoted } from '../story.ts';

const figure = (image: string): string =>
  `<figure>${image}<figcaption>The bell on the quay.</figcaption></figure>`;
const shown = (id: string, tries: string, attributes: (own: string) => string): HostilePage =>
  inStory(`picture-${id}`, tries, ({ own }) => figure(`<img alt="Bell" ${attributes(own)}>`));
const sized = 'width="600" height="400"';

export const pictures: readonly HostilePage[] = [
  shown('widths', 'widths that are no numbers', (own) => {
    const widths = [
      '1e999w',
      'Infinityw',
      'NaNw',
      '-5w',
      '0w',
      '1e308w',
      '99999999999999999999w',
      '3x',
      '1e999x',
      'w',
    ];
    return `${sized} src="${own}/picture.png" srcset="${widths.map((width, at) => `${own}/picture.png?${at} ${width}`).join(', ')}"`;
  }),
  shown('candidates', '100,000 candidates', (own) => {
    const all = Array.from({ length: 100_000 }, (_, at) => `/p.png?${at} 1e${at % 400}w`);
    return `${sized} src="${own}/picture.png" data-srcset="${all.join(', ')}"`;
  }),
  shown('sizes', 'sizes beyond all screens', (own) => `src="${own}/picture.png" width="1e99" height="-3"`),
  shown(
    'huge',
    'a hundred thousand pixels',
    (own) => `src="${own}/picture.png" width="100000" height="100000"`,
  ),
  shown('tall', 'a picture of one column', (own) => `src="${own}/picture.png" width="1" height="100000"`),
  shown('percent', 'a size in words', (own) => `src="${own}/picture.png" width="100%" height="auto"`),
  shown(
    'data-large',
    'a picture of 5 MB in the page',
    () => `${sized} src="data:image/png;base64,${'AAAA'.repeat(1_250_000)}"`,
  ),
  shown('data-plain', 'a picture that is no base64', () => `${sized} src="data:image/png,%00%01<script>"`),
  shown(
    'data-parameters',
    'a type with more to it',
    () => `${sized} src="data:image/png;charset=x;base64;,AAAA"`,
  ),
  shown('disguise-markup', 'a page as a picture', (own) => `${sized} src="${own}/as-picture/page.png"`),
  shown(
    'disguise-drawing',
    'a drawing that runs as a picture',
    (own) => `${sized} src="${own}/as-picture/drawing.png"`,
  ),
  shown('corrupt', 'the start of a picture', (own) => `${sized} src="${own}/as-picture/corrupt.png"`),
  shown('to-file', 'a picture that leads to a file', (own) => `${sized} src="${own}/as-picture/to-file.png"`),
  shown(
    'to-itself',
    'a picture that leads to itself',
    (own) => `${sized} src="${own}/as-picture/to-itself.png"`,
  ),
  shown(
    'late',
    'a late picture that is none',
    (own) =>
      `${sized} src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${own}/as-picture/corrupt.png"`,
  ),
  shown('icon', 'an icon', (own) => `${sized} src="${own}/as-picture/icon.ico"`),
  shown('empty', 'no address', () => `${sized} src=""`),
  shown('itself', 'the page as its own picture', () => `${sized} src="?"`),
  shown('hash', 'a place as a picture', () => `${sized} src="#bell"`),
  shown(
    'odd-address',
    'an address with all that is odd',
    (own) => `${sized} src="${own}/picture.png?a=&quot;&gt;&lt;b&gt;&amp;c='(x)%zz [y] \\z"`,
  ),
  shown(
    'alt-long',
    'an alternative text of 100,000 letters',
    (own) => `${sized} src="${own}/picture.png" title="${'\u202ebell '.repeat(20_000)}" aria-label="x"`,
  ),
  shown(
    'credentials',
    'keys for a picture',
    (own) =>
      `${sized} src="${own}/picture.png" crossorigin="anonymous" referrerpolicy="unsafe-url" fetchpriority="high" ismap usemap="#m"`,
  ),
  inStory('picture-sources', 'sources for every screen but this one', ({ own }) =>
    figure(
      `<picture>${Array.from({ length: 2_000 }, (_, at) => `<source media="(min-width: ${at}e9px) and (bell)" type="image/x-${at}" srcset="${own}/p${at}.png">`).join('')}<img ${sized} src="${own}/picture.png" alt="Bell"></picture>`,
    ),
  ),
  inStory(
    'picture-caption',
    'a caption of 100,000 slashes',
    ({ own }) =>
      `<figure><img ${sized} src="${own}/picture.png" alt=""><figcaption>${'Bell / Rope ('.repeat(8_000)}</figcaption></figure>`,
  ),
  inStory('picture-again', 'one picture 1,000 times', ({ own }) =>
    `<img ${sized} src="${own}/picture.png" alt="Bell" loading="lazy">`.repeat(1_000),
  ),
  inStory(
    'picture-paint',
    'backgrounds that break out',
    ({ own, run }) =>
      `<div class="hero-image" style="background:url('${own}/picture.png&quot;);}</style><script>${quoted(run)}</script>')"></div>`,
  ),
];
