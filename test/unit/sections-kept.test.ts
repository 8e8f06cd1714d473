// @vitest-environment jsdom
/** Sections of a story that look like something else. */
import { describe, expect, it } from 'vitest';
import { sentences, story, textOf, title } from './newsroom-ground.ts';

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
