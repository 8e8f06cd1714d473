// @vitest-environment jsdom
/** What a page tells of other stories below its own, in cards that read like prose. */
import { describe, expect, test } from 'vitest';
import { articleRecord } from '../../src/export/record.ts';
import { standsAhead } from '../../src/extract/edges/apart.ts';
import { extractArticle } from '../../src/extract/index.ts';
import type { Unit } from '../../src/extract/units.ts';

const prose =
  'The ferry that crosses the Sound was built in 1931 and has been late, by its own log, on eleven thousand days, and nobody on Skerrin has ever been heard to complain about it.';
const story = Array.from({ length: 6 }, (_, day) => `<p>Day ${day + 1}. ${prose}</p>`).join('');

function read(body: string): { text: string; asides: Record<string, string> } {
  const page = new DOMParser().parseFromString(`<title>The ferry that is late</title>${body}`, 'text/html');
  const article = extractArticle(page, 'https://courier.example/2026/03/14/harbour/ferry');
  if (article === null) throw new Error('no story found');
  const { text, setAside } = articleRecord(article);
  return { text, asides: Object.fromEntries(setAside.map((entry) => [entry.pass, entry.text])) };
}

const excerpts = [
  'Nine years after the bell of Skerrin was sold to a museum on the mainland, the parish has had it back for a night, and rang it, says the verger, until the last of the herons had left the marsh.',
  'В порту Скеррина открыли библиотеку, в которой можно читать только стоя: так решил совет, потому что скамей на новом пароме не будет, а привыкать, как сказал капитан, надо заранее и всем.',
  '港の時計は三十一年のあいだ九分おくれていたが、島の人はだれも直そうとしなかった。船がいつもおくれるからである。先週、役場が時計を直したところ、こんどは島じゅうの人が船に乗りおくれるようになり、役場には苦情の手紙が山のように届いた。それでも町長は、時計をもう一度おくらせるつもりはないと言い、船のほうを早くするように港の組合へたのんだという。組合の返事はまだ届いていない。',
];

describe('cards of other stories', () => {
  const cards = excerpts.map(
    (words, at) =>
      `<div class="post-item"><h3><a href="/2026/03/1${at}/harbour/other-${at}">Other ${at}</a></h3><time>12 March</time><p class="teaser">${words}</p></div>`,
  );

  test('go from below the story, however long they are together', () => {
    const { text, asides } = read(
      `<div class="page"><article><h1>The ferry that is late</h1><div class="text">${story}</div></article><div class="more">${cards.join('')}${cards.join('').replaceAll('1931', '1932').replaceAll('other-', 'another-')}</div></div>`,
    );
    expect(text).toContain('Day 6');
    expect(text).not.toMatch(/verger|библиотеку|港の時計/);
    expect(Object.keys(asides)).not.toContain('repeated');
  });

  test('go when they are articles of their own, with a headline that is no heading', () => {
    const articles = excerpts.map(
      (words, at) =>
        `<article class="brief"><div class="t"><a href="/2026/03/1${at}/harbour/other-${at}">Another story of the harbour ${at}</a></div><p class="b">${words}</p></article>`,
    );
    const { text } = read(
      `<div class="page"><div class="text">${story}</div><div class="more">${articles.join('')}</div></div>`,
    );
    expect(text).toContain('Day 6');
    expect(text).not.toMatch(/verger|библиотеку|港の時計/);
  });

  test('stay where they are the story: a list with a link to each of its things', () => {
    const { text } = read(
      `<article><h1>Three things to see on Skerrin</h1><div class="text"><p>${prose}</p><p>${prose.replace('1931', '1930')}</p>${cards.join('')}<p>Whoever has seen all three, ${prose}</p></div></article>`,
    );
    expect(text).toMatch(/verger/);
    expect(text).toMatch(/библиотеку/);
  });
});

describe('around the story', () => {
  test('a biography in a box of its own before it goes, and a story that begins with its teller stays', () => {
    const bio =
      '<div class="drop"><p>Ann Lee works for the Courier as a writer. She grew up on Skerrin, went to school on the ferry, and has read, on board, all of Gogol, most of Chekhov and the timetable.</p></div>';
    const by = '<meta name="author" content="Ann Lee">';
    const { text, asides } = read(`${by}<div class="text">${bio}${story}</div>`);
    expect(text).toContain('Day 1');
    expect(asides['author']).toContain('works for the Courier');
    const first = `<p>Ann Lee had never been late before she took the ferry to Skerrin, and she has never been on time since.</p>`;
    expect(read(`${by}<div class="page"><div class="text">${first}${story}</div></div>`).text).toContain(
      'Ann Lee had never',
    );
  });

  test('the words of a panel before it go, a standfirst stays', () => {
    const panel = ['Anmelden, um mitzureden.', 'Bitte warten.', 'Das hat nicht geklappt.']
      .map((words) => `<div class="state"><p class="s">${words}</p></div>`)
      .join('');
    const dek = '<div class="lead"><p class="dek">The new boat will have no benches.</p></div>';
    const html = `<article>${dek}<div class="panel">${panel}</div><div class="text">${story}</div></article>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const units = [...page.querySelectorAll('p')].map((element, order): Unit => {
      const text = [{ text: element.textContent ?? '' }];
      return { blocks: [{ kind: 'paragraph', text }], element, order, aside: null };
    });
    const gone = standsAhead(units).map(({ element }) => element.textContent);
    expect(gone).toEqual(['Anmelden, um mitzureden.', 'Bitte warten.', 'Das hat nicht geklappt.']);
    expect(standsAhead(units.filter(({ element }) => element.className !== 's'))).toEqual([]);
  });

  test('a picture over the headline of another story goes with it', () => {
    const html = `<div class="text">${story}<p>The end, said the captain, and meant it, and went below to look for his book.</p><img src="/king.jpg" alt="" width="300" height="200"><h5>Rumours surround the harbour master</h5></div>`;
    const page = new DOMParser().parseFromString(`<title>Late</title>${html}`, 'text/html');
    const article = extractArticle(page, 'https://courier.example/2026/03/14/harbour/ferry');
    expect(article?.body.map(({ kind }) => kind)).not.toContain('figure');
    expect(article?.body).toHaveLength(7);
  });

  test.each([
    ['a portrait of the author', '<img src="/ann.jpg" alt="Headshot of Ann Lee" width="300" height="200">'],
    [
      'an advertisement',
      '<a href="https://boats.example/buy"><img src="/b.jpg" alt="" width="300" height="200"></a>',
    ],
  ])('%s below it goes, its own picture stays', (_, picture) => {
    const own = '<img src="/quay.jpg" alt="The quay" width="300" height="200">';
    const html = `<title>Late</title><meta name="author" content="Ann Lee"><article><h1>The ferry that is late</h1><div class="text">${story}${own}${picture}</div></article>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const article = extractArticle(page, 'https://courier.example/2026/03/14/harbour/ferry');
    const figures = article?.body.flatMap((block) => (block.kind === 'figure' ? [block.image.alt] : []));
    expect(figures).toEqual(['The quay']);
  });

  test('a link to where corrections are asked for is none', () => {
    const ask =
      '<div class="correction-request"><a href="/ask/for/corrections">Submit a correction request</a> <a href="/reprints">Reprints</a></div>';
    const made =
      '<div class="correction-note">The ferry was built in 1931 and not, as was said here, in 1913.</div>';
    expect(read(`<article><div class="text">${story}</div>${ask}</article>`).text).not.toContain('Submit');
    expect(read(`<article><div class="text">${story}</div>${made}</article>`).text).toContain('in 1913');
  });

  test('what a table of contents is called goes with it', () => {
    const contents =
      '<p class="t">İçindekiler</p><nav><ul><li><a href="#a">Vapur</a></li><li><a href="#b">Kaptan</a></li><li><a href="#c">Liman</a></li></ul></nav>';
    const { text } = read(
      `<article><div class="text"><p>Day 0. ${prose}</p>${contents}${story}</div></article>`,
    );
    expect(text).not.toContain('İçindekiler');
    expect(text).toContain('Day 6');
  });
});
