// @vitest-environment jsdom
/** Captions and credits go with their picture, whatever box a page sets them in, and never into the text. */
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/article.ts';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { plain } from '../../src/text.ts';

const prose =
  'The ferry that crosses the Sound was built in 1931 and has been late, by its own log, on eleven thousand days, and nobody on Skerrin has ever been heard to complain about it.';
const paragraphs = Array.from({ length: 6 }, (_, day) => `<p>Day ${day + 1}. ${prose}</p>`);
const picture = '<img src="/ferry.jpg" alt="A ferry" width="640" height="400">';

type Read = { text: string; pictures: { caption: string; credit: string | null }[]; asides: string[] };

function read(between: string): Read {
  const body = `${paragraphs.slice(0, 3).join('')}${between}${paragraphs.slice(3).join('')}`;
  const html = `<title>Ferry</title><article><h1>The ferry that is always late</h1><div>${body}</div></article>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://courier.example/2026/03/14/harbour/ferry');
  if (article === null) throw new Error('no story found');
  const figures = article.body.filter(
    (block): block is Figure & { kind: 'figure' } => block.kind === 'figure',
  );
  return {
    text: articleRecord(article).text,
    pictures: figures.map(({ caption, credit }) => ({ caption: plain(caption), credit })),
    asides: articleRecord(article).setAside.map(({ text }) => text),
  };
}

describe('a box made for one picture', () => {
  test('gives its lines to the picture, in any language', () => {
    const { text, pictures } = read(
      `<div class="photo-wrap right">${picture}<p class="src">Zdjęcie: Anna Lis</p><p>Prom „Zofia” w porcie</p></div>`,
    );
    expect(text).not.toMatch(/Anna Lis|Prom/);
    expect(pictures).toEqual([{ caption: 'Prom „Zofia” w porcie', credit: 'Zdjęcie: Anna Lis' }]);
  });

  test('sets the control above the picture aside', () => {
    const { text, pictures, asides } = read(
      `<div class="mod-inline image"><div><a class="enlarge">[+] Enlarge</a>${picture}</div>El transbordador llega tarde.</div>`,
    );
    expect(text).not.toMatch(/Enlarge|transbordador/);
    expect(pictures[0]?.caption).toBe('El transbordador llega tarde.');
    expect(asides).toContain('[+] Enlarge');
  });

  test('is none where it holds a part of the story', () => {
    const { text } = read(
      `<div class="photo-story">${picture}<p>渡轮迟到了。</p><p>${prose} ${prose} ${prose}</p></div>`,
    );
    expect(text).toContain('渡轮迟到了。');
  });
});

describe('a caption right after its picture', () => {
  test.each([
    [
      'in a paragraph with it',
      `<p>${picture}<span class="article-caption">Late again. | Photo by Ann Lee</span></p>`,
    ],
    ['in a figcaption without a figure', `<div>${picture}<figcaption>Late again.</figcaption></div>`],
    ['in a box for credits', `${picture}<div class="photo-credits">Late again.</div>`],
  ])('goes with it: %s', (_, markup) => {
    const { text, pictures } = read(markup);
    expect(text).not.toContain('Late again');
    expect(pictures[0]?.caption).toContain('Late again.');
  });
});

describe('what is left of pictures that a script sets', () => {
  test('goes: captions as a list, and credits on a line', () => {
    const { text, asides } = read(
      '<ul><li><figcaption><span>The pier</span></figcaption></li><li><figcaption><span>The quay</span></figcaption></li></ul><p>Foto: Ann Lee / Skerrin Press</p>',
    );
    expect(text).not.toMatch(/pier|quay|Ann Lee/);
    expect(asides.join(' ')).toMatch(/The pier.*The quay.*Ann Lee/s);
  });

  test('stays where a sentence only begins like it', () => {
    const { text } = read(
      '<p>Photo: the word is Greek, and means light, said the keeper of the lighthouse; nobody believed her, and she took a picture of it, at night, with no light at all.</p>',
    );
    expect(text).toContain('the word is Greek');
  });
});
