/** Texts that a search from each letter to the end would mind. */
import { inside, type Killer, page } from './killer.ts';

/** A page with a text of one kind, in the places where texts are looked at most closely. */
function text(name: string, piece: string, most = 200_000): Killer[] {
  const run = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
  return [
    inside(`${name} in a paragraph`, most, (size) => `<p>${run(size)}</p>`),
    inside(
      `${name} in a caption`,
      most,
      (size) =>
        `<figure><img src="/a.jpg" width="600" height="400" alt=""><figcaption>${run(size)}</figcaption></figure>`,
    ),
    {
      name: `${name} in the header`,
      most,
      html: (size) =>
        page({
          head: `<meta name="author" content="${run(size)}"><meta property="og:title" content="${run(size)}"><meta property="article:published_time" content="${run(size)}"><meta name="description" content="${run(size)}">`,
          open: `<div class="byline author">${run(size)}</div><time datetime="${run(size)}">${run(size)}</time>`,
        }),
    },
  ];
}

/** Texts of one kind without end, which only a search that looks at each letter from each letter minds. */
export const strings: readonly Killer[] = [
  ...text('spaces', ' '),
  ...text('spaces that stay', '\u00a0'),
  ...text('line ends', '\n'),
  ...text('dots', '.'),
  ...text('dashes', '-'),
  ...text('dashes with spaces', ' - '),
  ...text('slashes', 'ab/'),
  ...text('brackets', '('),
  ...text('brackets closed', '(a)'),
  ...text('quotation marks', '&quot;'),
  ...text('commas', 'a, '),
  ...text('digits', '1'),
  ...text('digits with dots', '1.'),
  ...text('by by by', 'by '),
  ...text('and and and', 'Ada and '),
  ...text('capitals', 'Ada '),
  ...text('bars', 'a | '),
  ...text('colons', 'a: '),
  ...text('at signs', 'a@'),
  ...text('dates', '3 May 2026 '),
  ...text('marks without letters', 'e\u0301\u0301'),
  ...text('Japanese', '港の鐘'),
  ...text('slashes and colons', 'https://'),
];
