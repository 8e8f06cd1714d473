// @vitest-environment jsdom
/** Habits of large newsrooms that no name gives away: what they print around and among a story, and how they break it. */
import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs, sentences, story, textOf, title } from './newsroom-ground.ts';

describe('the end of a story', () => {
  it.each([
    'Follow the Courier’s coverage of clocks at <a href="https://news.example/hub/clocks">https://news.example/hub/clocks</a>',
    '<i>Follow the Courier on <a href="https://facebook.example/c">Facebook</a> and Instagram. Send your ideas to <a href="mailto:a@news.example">a@news.example</a>.</i>',
    'Do you have an opinion on the clock? If you would like to submit a letter of up to 300 words by email, to be considered for our page of letters, write to us.',
    'Подписывайтесь на наш канал в Telegram, чтобы не пропустить важное.',
    'Hat dir der Beitrag gefallen? Dann abonniere unseren Newsletter und folge uns auf Instagram!',
    'Suivez-nous sur WhatsApp pour ne rien manquer de la vallée.',
    'A version of this article was first published in the spring issue of the Courier, on page 14, with the headline: One Minute.',
  ])('goes where readers are sent elsewhere: %s', (line) => {
    const read = textOf(`<main><h1>${title}</h1><div class="text">${story}<p>${line}</p></div></main>`);
    expect(read).toContain(sentences[5]);
    expect(read).not.toContain(line.replace(/<[^<>]*>/g, '').slice(0, 24));
  });

  it.each([
    'Follow the stairs to the top, she says, and you will find the wind, the rope, and all that is left of the minute.',
    '“Follow me on Instagram,” she says, “if you must, but the clock is not there, and neither is the rope.”',
    'Like our grandparents with television, we may one day learn to live with TikTok, and with a clock that is late.',
    'Follow the money, says the clerk, and you end up at Facebook, or at the spring that the choirs would like to pay for.',
    'Follow the instructions in the <a href="/2026/03/13/ansty/bus-app">app</a>, says the notice at the stop, and be a minute early.',
    'Sign up was closed on Friday; an e-mail went to all who would have liked to see the old spring behind its glass.',
    'You can find almost anything on YouTube now, the clockmaker says, but not how to get a minute back that has gone.',
    'Подпишут соглашение пятого мая, сообщает Telegram-канал города, и тогда часы на башне наконец будут ходить верно.',
    'Like Twitter before it, the clock has never been as reliable as those who look at it would wish, the clerk admits.',
    'Have you ever wondered why the app of the bus company is always a minute late? In Ansty nobody does any more.',
    'Follow-up e-mails from the bus company lie in a drawer of the town hall, unread, below the minutes of the meeting.',
    'Do you have a minute? The town clerk, who was asked that on the steps, said that this was just what was missing.',
  ])('stays where it is told: %s', (line) => {
    const read = textOf(`<main><h1>${title}</h1><div class="text">${story}<p>${line}</p></div></main>`);
    expect(read).toContain(line.replace(/<[^<>]*>/g, ''));
  });

  it('stays where each part of a story stands below the name of who wrote it', () => {
    const names = ['Ann Lee', 'Bo Chan'];
    const said = [
      'The tin of goose fat, for it is the only one of them that can be read on a stair, in the wind, with one hand.',
      'A broom without its handle, which tells more of the town than the council has in all the years since the war.',
    ];
    const parts = names.map((name, at) => `<h3>${name}</h3><p>${said[at]}</p>`).join('');
    const page = `<main><h1>${title}</h1><p class="byline">By <a rel="author" href="/authors/ann-lee">Ann Lee</a> and <a rel="author" href="/authors/bo-chan">Bo Chan</a></p><div class="text">${story}${parts}</div></main>`;
    expect(textOf(page)).toContain('Bo Chan');
  });

  it('goes where the author is told below her name as a heading', () => {
    const bio =
      'Reporter for the valley, with a liking for clocks. She worked for the radio and in the south before, and studied in Vale.';
    const page = `<main><h1>${title}</h1><p class="byline">By <a rel="author" href="/authors/ann-lee">Ann Lee</a></p><div class="text">${story}</div><div class="foot"><section><h3>About the pen</h3><div><h4>Ann Lee</h4><p>${bio}</p></div></section></div></main>`;
    const read = textOf(page);
    expect(read).not.toContain(bio);
    expect(read).not.toContain('About the pen');
    expect(read).toContain(sentences[5]);
  });

  it('goes where that heading alone says who wrote the story, and names her', () => {
    const bio =
      'Ann Lee is a reporter for the valley. She worked for the radio and in the south before that.';
    const end = `<hr><h3>Written by Ann Lee</h3><p>${bio}</p>`;
    const page = `<main><h1>${title}</h1><div class="text">${story}${end}</div></main>`;
    expect(articleOf(page).authors).toEqual(['Ann Lee']);
    expect(textOf(page)).not.toContain('Ann Lee');
    expect(textOf(page)).toContain(sentences[5]);
  });
});

describe('the beginning of a story', () => {
  it('is kept where teasers part it from the rest, in a box that is called a little differently', () => {
    const box = (names: string, inside: string) =>
      `<section class="part"><div class="${names}">${inside}</div></section>`;
    const first = box('rich rich--linked', paragraphs.slice(0, 2).join(''));
    const teasers =
      '<section class="part"><div><h3>More</h3><ul><li><a href="/2026/03/12/ansty/why-it-was-never-built">Why it was never built at all</a></li></ul></div></section>';
    const rest = box('rich', paragraphs.slice(2).join(''));
    const read = textOf(
      `<main><article><header><h2><span>Ansty</span><span> </span><span>${title}</span></h2></header><section><div>${first}${teasers}${rest}</div></section></article></main>`,
    );
    for (const sentence of sentences) expect(read).toContain(sentence);
  });

  it('is not the byline, where headline and author stand in one box', () => {
    const page = `<main><div class="head"><div>Members</div><h1>${title}</h1><p>Ann Lee <time datetime="2026-03-14T09:00">March 14, 2026</time></p></div><div class="text">${story}</div></main>`;
    expect(articleOf(page).authors).toEqual(['Ann Lee']);
  });
});

describe('who wrote it', () => {
  it('is nobody who comments below', () => {
    const page = `<div id="all"><h1>${title}</h1><div>Published: May 4, 2008</div><div class="text">${story}</div><div><h3>Reader Comments</h3><div>Posted by: boatman on May 4, 2008 at 9:12 AM<br>About time that somebody said so.</div></div></div>`;
    expect(articleOf(page).byline).toBeNull();
  });

  it.each([
    ['<p class="author">By Ann Lee For The Courier</p>', 'en', 'Ann Lee'],
    ['<div class="storyby">ANN LEE</div>', 'en', 'ANN LEE'],
    ['<p>Geplaatst door Ann Lee</p>', 'nl', 'Ann Lee'],
  ])('is told by %s', (line, lang, name) => {
    const page = `<main><h1>${title}</h1>${line}<div class="text">${story}</div></main>`;
    expect(articleOf(page, lang).authors).toEqual([name]);
  });
});

describe('key points', () => {
  it('stand below a headline of the second rank too', () => {
    const points = [
      'The clock of Ansty has been late since winter',
      'Two choirs have offered to pay for a new spring',
    ];
    const long = sentences.map(
      (text) => `<p>${text} Nobody in the street could say when it had begun, or why.</p>`,
    );
    const article = articleOf(
      `<div id="text"><h2>${title}</h2><ul class="plain">${points.map((text) => `<li><strong>${text}</strong></li>`).join('')}</ul><p class="author">By <a rel="author" href="/authors/ann-lee">Ann Lee</a></p>${long.join('')}</div>`,
    );
    expect(article.highlights).toEqual(points);
  });
});

describe('a paragraph', () => {
  it('ends at an empty line before a wide space, as Japanese pages set it', () => {
    const lines = [
      '町の時計は冬から一分遅れている。だれも気にしなかったが、バス会社が役場に手紙を書いた。時計職人は月の最後の金曜日に塔へ上る。',
      '二つの合唱団が新しいばねの代金を出すと申し出た。古いばねは階下のガラスケースに残すという条件である。復活祭までには直る。',
      '失われた一分をどうするかは議題になかったと役場の書記は話した。運転手たちは警笛を鳴らすのをやめると約束した。',
    ];
    const article = articleOf(
      `<main><article><h1>${title}</h1><div class="body"><p class="set">　${lines.join('\n\n　')}</p></div></article></main>`,
      'ja',
    );
    expect(article.body.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3);
  });
});

describe('a heading of the story near others', () => {
  const card = (n: number) =>
    `<div class="card"><a href="/2026/03/0${n}/ansty/another-story-of-the-tower-${n}"><h3>Another story of the tower, ${n}</h3></a><p>It tells of a baker who bought an oven at an auction and carried it home in a hearse.</p></div>`;
  const within = (box: string) =>
    textOf(
      `<main><article><h1>${title}</h1><div class="text">${paragraphs.slice(0, 4).join('')}${box}${paragraphs.slice(4).join('')}</div></article></main>`,
    );

  it.each([
    ['a heading in the row of the story', `<h2>The question of the clock</h2>${[1, 2].map(card).join('')}`],
    [
      'a section with a paragraph',
      `<section><h2>The question of the clock</h2><p>${'Nobody in the street could say when it had begun, or why, and the choirs least of all, who sing by it. '.repeat(2)}</p>${card(1)}</section>`,
    ],
    [
      'a section that tells a list',
      `<section><h2>The question of the clock</h2><ul><li>A spring of steel from the south, as long as a bus, for all the bells.</li><li>A tin of fat.</li></ul></section>`,
    ],
    [
      'a section with a picture',
      `<section><h2>The question of the clock</h2><p>It is a minute late.</p><figure><img src="/clock.jpg" width="600" height="400" alt=""><figcaption>The clock at noon</figcaption></figure></section>`,
    ],
    ['a part after teasers', `${card(1)}${card(2)}<h2>The question of the clock</h2>`],
  ])('is kept as %s', (_, box) => {
    expect(within(box)).toContain('The question of the clock');
  });
});
