// @vitest-environment jsdom
/** Sections of a story that look like something else. */
import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs, sentences, story, textOf, title } from './newsroom-ground.ts';

const second = [
  'The ruling that the council waits for was written by a judge who sings in one of the choirs, and nobody in the street says so.',
  'It has nine pages, and the word for a minute is on each of them, as often as not in brackets, says the clerk who copied it.',
];
const third = [
  'What the drivers want is a clock of their own, set above the door of the depot, and wound by whoever has come late that day.',
  'The depot has no wall that would bear one, the company answered, and sent each of the drivers a watch with its name on it.',
];
const prose = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const kept = (body: string) => {
  const read = textOf(body);
  for (const sentence of [...sentences, ...second]) expect(read).toContain(sentence);
  return read;
};

describe('a part of the story below the first', () => {
  const heading = `<h1>${title}</h1>`;

  it.each([
    ['a link to another site', '<h2>What <a href="https://court.example/ruling">the ruling</a> says</h2>'],
    [
      'a link to another page of the site',
      '<h2>What <a href="/2026/03/01/the-ruling">the ruling</a> says</h2>',
    ],
    [
      'a heading that leads to another site',
      '<h2><a href="https://court.example/ruling">The ruling</a></h2>',
    ],
    [
      'a heading that leads to a part of this page',
      '<h2><a href="/2026/03/14/ansty/clock/2">The ruling</a></h2>',
    ],
    ['a time', '<h2>Tuesday</h2><time>10:00</time>'],
    ['an author', '<h1>The ruling</h1><p class="chapter-author">Ann Lee</p>'],
  ])('is kept with %s', (_, over) => {
    kept(
      `<main><div class="block">${heading}${story}</div><div class="block">${over}${prose(second)}</div></main>`,
    );
  });

  it('is kept with its time and author where the first part has them', () => {
    const facts = '<p class="byline">By Ann Lee</p><time>10:00</time>';
    kept(
      `<main><section class="part">${heading}${facts}${story}</section><section class="part"><h2>Tuesday</h2>${facts}${prose(second)}</section></main>`,
    );
  });

  it('is kept as one of several chapters that are signed', () => {
    const chapter = (name: string, text: string) =>
      `<article class="chapter"><h1>${name}</h1><p class="byline">By Ann Lee</p>${text}</article>`;
    const read = kept(
      `<main>${chapter(title, story)}${chapter('The ruling', prose(second))}${chapter('The drivers', prose(third))}</main>`,
    );
    for (const sentence of third) expect(read).toContain(sentence);
  });

  it('is kept as one of several entries that lead to other stories', () => {
    const entry = (n: number, text: string) =>
      `<div class="entry"><h2><a href="/2026/03/0${n}/ansty/one-of-the-week">One of the week, ${n}</a></h2>${text}</div>`;
    const more = [third, third.map((line) => `${line} So it was.`)];
    const entries = [second, ...more].map((lines, n) => entry(n + 1, prose(lines)));
    const read = kept(`<main><div class="entry">${heading}${story}</div>${entries.join('')}</main>`);
    for (const sentence of third) expect(read).toContain(sentence);
  });
});

describe('a box of the story that speaks of consent', () => {
  it.each([
    [
      'a film with a caption',
      '<figure><video src="/film.mp4" controls></video><button>Play</button><figcaption>The video shows the moment when the council gives its consent to the spring.</figcaption></figure>',
      'gives its consent to the spring',
    ],
    [
      'a section with a heading',
      '<section><h2>Consent</h2><p>Patients gave consent in writing before the video was made, said the surgeon of Ansty.</p><a href="#top">Top</a></section>',
      'Patients gave consent in writing',
    ],
    [
      'a mark of a note',
      '<div><p>The recipe for cookies that the baker of Ansty posted: the content of butter is the whole of its secret, she wrote in her post.<a href="#n1">1</a></p></div>',
      'the content of butter',
    ],
    [
      'a button that reads it aloud',
      '<div><p>The law asks for consent before cookies are set, whatever the content of the page that sets them.</p><button>Listen</button></div>',
      'The law asks for consent',
    ],
    [
      'a button that unfolds it',
      '<div><p>The law asks for consent before cookies are set, whatever the content of the page that sets them.</p><a href="#">Show more</a></div>',
      'The law asks for consent',
    ],
    [
      'an anchor around it',
      '<div><p>Nobody in Ansty had asked for it, as the only page of the town is the one with the times of the bus, which is set by hand, and it has none of that. <a name="law">The law asks for consent before cookies are set, whatever the content of the page.</a></p></div>',
      'The law asks for consent',
    ],
    [
      'a button before it',
      '<div><button>Accept</button><p>That is all that the page asked before it showed the video, and the court calls it no consent.</p></div>',
      'the court calls it no consent',
    ],
    [
      'a heading over a form',
      '<div><h3>What the court says of consent</h3><p>It is to be given before a video is shown, and it may be taken back at any time.</p><button>I agree</button></div>',
      'it may be taken back',
    ],
  ])('is kept with %s', (_, box, line) => {
    const article = articleOf(
      `<main><article><h1>${title}</h1>${paragraphs.slice(0, 3).join('')}${box}${paragraphs.slice(3).join('')}</article></main>`,
    );
    expect(JSON.stringify(article.body)).toContain(line);
  });
});

describe('a list of the story', () => {
  const among = (box: string) =>
    textOf(
      `<main><article><h1>${title}</h1>${paragraphs.slice(0, 3).join('')}${box}${paragraphs.slice(3).join('')}</article></main>`,
    );

  it('keeps its heading and what it says of books that have a page each', () => {
    const books = ['The springs of the north and who winds them', 'A hundred years of goose fat in tins'];
    const lines = books.map(
      (book, n) => `<p><a href="/2026/03/0${n + 1}/books/one-of-the-five">${book}</a></p>`,
    );
    const read = among(
      `<section><h2>Five books on clocks</h2><p>All are to be had.</p>${lines.join('')}</section>`,
    );
    expect(read).toContain('Five books on clocks');
    expect(read).toContain('All are to be had.');
  });

  it('is kept where it has one line, which is a link', () => {
    const line = 'The whole report of the council as text';
    expect(among(`<ul><li><a href="/2026/03/10/council/report">${line}</a></li></ul>`)).toContain(line);
    expect(
      among(`<ul class="wp-block-list"><li><a href="/2026/03/10/council/report">${line}</a></li></ul>`),
    ).toContain(line);
  });
});

it.each([
  'And so it came to the question that the whole street asks when it sees the tower: who is this by © Ann Lee',
  'And so the street asked what it has asked since the winter, and the clerk read out: the minute is by: Ann Lee',
])('a sentence below a picture is no caption: %s', (line) => {
  const article = articleOf(
    `<main><article><h1>${title}</h1>${paragraphs.slice(0, 3).join('')}<figure><img src="/a.jpg" width="900" height="600" alt="The tower"></figure><p>${line}</p>${paragraphs.slice(3).join('')}</article></main>`,
  );
  expect(JSON.stringify(article.body.filter(({ kind }) => kind === 'paragraph'))).toContain(line);
});
