/** Very many of one thing. */
import { crowded, inside, type Killer, many } from './killer.ts';

export const amounts: Killer[] = [
  inside('paragraphs', 149_000 - 20, (size) => many(size, (at) => `<p>Line ${at} of the minutes.</p>`)),
  inside('elements, too many', 200_000, (size) => many(size, () => '<i></i>')),
  inside('boxes in rows', 140_000, (size) =>
    many(size / 4, (at) => `<div><div class="c${at % 9}"><span>Word ${at}</span><b>more</b></div></div>`),
  ),
  inside('text, much', 10_000_000, (size) =>
    many(size / 500, (at) => `<p>${`Line ${at} of the minutes, which were long. `.repeat(12)}</p>`),
  ),
  inside(
    'one paragraph',
    5_000_000,
    (size) => `<p>${'They spoke at length, and the clock stopped. '.repeat(size / 45)}</p>`,
  ),
  inside('one word', 5_000_000, (size) => `<p>${'a'.repeat(size)}</p>`),
  inside('pictures', 20_000, (size) =>
    many(size, (at) => `<img src="/i/${at}.jpg" width="600" height="400" alt="Crane ${at}">`),
  ),
  inside('pictures with captions', 20_000, (size) =>
    many(
      size,
      (at) =>
        `<figure><img src="/i/${at}.jpg" width="600" height="400" alt=""><figcaption>Crane ${at}</figcaption></figure>`,
    ),
  ),
  inside('one picture again and again', 20_000, (size) =>
    many(
      size,
      (at) =>
        `<figure><img src="/i/1.jpg" width="600" height="400" alt=""><figcaption>Crane ${at}</figcaption></figure>`,
    ),
  ),
  inside('links', 100_000, (size) => many(size, (at) => `<a href="/l/${at}">Link ${at}</a> `)),
  inside(
    'links in a paragraph',
    100_000,
    (size) => `<p>${many(size, (at) => `<a href="/l/${at}">Link ${at}</a> `)}</p>`,
  ),
  inside('links to the page itself', 50_000, (size) =>
    many(size, (at) => `<p>Line <a href="#n${at}">${at}</a></p>`),
  ),
  inside(
    'footnotes',
    20_000,
    (size) =>
      `${many(size, (at) => `<p>Line <sup><a href="#n${at}">${at}</a></sup></p>`)}<ol>${many(size, (at) => `<li id="n${at}">Note ${at}</li>`)}</ol>`,
  ),
  crowded(
    'footnotes in a paragraph',
    5_000,
    (size) =>
      `<p>${many(size, (at) => `Line of the minutes that nobody has read since<sup><a href="#n${at}">${at}</a></sup> `)}</p><ol>${many(size, (at) => `<li id="n${at}">Note ${at}</li>`)}</ol>`,
  ),
  crowded(
    'footnotes that are all one',
    20_000,
    (size) =>
      `<p>${many(size, (at) => `Line<sup><a href="#n">${at % 99}</a></sup> `)}</p><div id="n">${'Note. '.repeat(size * 20)}</div>`,
  ),
  crowded(
    'raised numbers in a paragraph',
    20_000,
    (size) =>
      `<p>${many(size, (at) => `Line of the minutes that nobody has read since<sup>${at}</sup> `)}</p>`,
  ),
  crowded(
    'links with much between them in a paragraph',
    10_000,
    (size) =>
      `<p>${many(size, () => '<a href="https://quay.example/a">The tides</a> and the moon, they say, and ')}</p>`,
  ),
];
