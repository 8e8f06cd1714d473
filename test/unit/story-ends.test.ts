// @vitest-environment jsdom
/** Stories that end in something other than a sentence, and what of them might be taken for the page's own. */
import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs, story, textOf, title } from './newsroom-ground.ts';

const page = (text: string) => `<main><h1>${title}</h1><div class="text">${text}</div></main>`;
const linesOf = (markup: string) => [...markup.matchAll(/>([^<>]+)</g)].map(([, text]) => text ?? '');

describe('the end of a story', () => {
  it.each([
    '<h2>What to bring</h2><ul><li>Boots</li><li>A torch</li><li>Bread for the jackdaws</li></ul>',
    '<p>These members voted for the spring:</p><ul><li>Dana Whitlock</li><li>Beth Finch</li></ul>',
    '<h3>Results</h3><p>Stairs, girls: 1. Ann Cole 2:12; 2. Beth Finch 2:14</p><p>Stairs, boys: 1. Tom Ross 2:11</p><p>Rope: 1. Ansty 4:40</p>',
    '<p>IF YOU GO</p><p>What: The last late bell</p><p>When: Friday, noon</p><p>Where: The tower</p>',
    '<p>O tower of Ansty, so tall, so slow</p><p>the buses come, the buses go</p><p>and none of them at the minute</p>',
    '<p>Results:</p><ol><li>Ann 2:12</li><li>Beth 2:14</li></ol>',
    '<h3>Ergebnisse</h3><p>Anst – Vale 2:1</p><p>Mill – Pier 0:0</p><p>Bell – Rope 1:1</p>',
  ])('is what it tells line by line: %s', (end) => {
    const read = textOf(page(story + end));
    for (const line of linesOf(end)) expect(read).toContain(line);
  });

  it.each([
    '<p>Ann Lee</p>',
    '<p>Photo by Ann Lee</p><p>Read by Bo Chan</p>',
    '<h3>More</h3><p><a href="/2026/03/13/ansty/bus">The bus that waited for a bell</a></p><p><a href="/2026/03/12/ansty/choir">Two choirs and a spring</a></p><p><a href="/2026/03/11/ansty/fat">Goose fat, and what it is good for</a></p>',
    '<p>(ale/bch)</p><p>Simak Video</p><p>[Video: The bell]</p>',
    '<ul><li>Bells</li><li>Clocks</li><li>Buses</li></ul>',
    '<h3>Topics</h3><ul><li>Bells</li><li>Clocks</li></ul>',
    '<ul><li>12 comments</li><li>340 views</li></ul>',
    '<ul><li>Terms of use</li><li>Privacy</li></ul>',
    '<h3>More</h3><p><a href="/2026/03/13/ansty/bus">The bus that waited for a bell</a></p><ul><li>Bells</li><li>Clocks</li></ul>',
    '<p>Ann Lee</p><p>Staff writer</p><p>ann@courier.example</p><p>Phone 555 1234</p>',
    '<p>Tel. 555</p><p>Fax 556</p><p>12 Mill Lane, Ansty</p>',
    '<p>Reporting by Ann Lee</p><p>Editing by Bo Tree</p><p>Photos by Cy Poe</p>',
    '<p>责任编辑：张三</p><p>来源：江边日报</p><p>编辑：李四</p>',
    '<p>이마루 기자</p><p>maru@river.example</p><p>구독</p>',
    '<ul><li><a href="/tags/bells">Bells</a></li><li><a href="/tags/clocks">Clocks</a></li></ul>',
  ])('is not what names and links stand below it: %s', (end) => {
    const read = textOf(page(story + end));
    for (const line of linesOf(end)) expect(read).not.toContain(line);
  });
});

describe('the beginning of a story', () => {
  it.each([
    ['Technology', 'iPhone sales fell in Ansty last winter'],
    ['Updated on Friday', 'd’Artagnan would have been late as well'],
    ['Ann Lee, our correspondent', 'eBay has taken down a clock'],
    ['Politics', 'de Gaulle never came to Ansty'],
  ])('is no label before a name in small letters: %s', (label, name) => {
    const first = `${name}, and nobody knows what has become of the minute since then, says the clerk.`;
    const read = textOf(page(`<p>${label}</p><p>${first}</p>${story}`));
    expect(read).toContain(name);
    expect(read).not.toContain(label);
  });
});

it('keeps the days of a story that stand below its first paragraphs, though the story is of that day', () => {
  const days = [
    '<p><strong>May 4, 1913:</strong> The clock is set.</p>',
    '<p><strong>March 14, 2026:</strong> It is late.</p>',
    '<ul><li>June 1, 1957: The tram goes.</li><li>March 14, 2026: The vote.</li></ul>',
  ];
  const read = textOf(page(paragraphs.slice(0, 2).join('') + days.join('') + paragraphs.slice(2).join('')));
  for (const line of ['The clock is set.', 'March 14, 2026: It is late.', 'March 14, 2026: The vote.'])
    expect(read).toContain(line);
});

describe('a day that a story of that day tells', () => {
  it.each([
    ['en', '<p>March 14, 2026: It is late.</p>', 'It is late.'],
    ['en', '<p><time datetime="2026-03-14">March 14, 2026</time>: It is late.</p>', 'March 14, 2026'],
    ['en', '<div>March 14, 2026: It is late.</div>', 'It is late.'],
    ['en', '<p>On March 14, 2026 the bell rang.</p>', 'the bell rang'],
    ['fr', '<p>14 mars 2026 : la cloche sonne.</p>', 'la cloche sonne'],
    ['zh', '<p>2026年3月14日：钟又慢了。</p>', '钟又慢了'],
    ['ko', '<p>2026. 3. 14. 종이 다시 제때에 울렸고 버스가 떠났다.</p>', '버스가 떠났다'],
  ])('stays in %s, wherever it stands: %s', (lang, line, words) => {
    const [head, rest] = [paragraphs.slice(0, 1).join(''), paragraphs.slice(1).join('')];
    for (const text of [line + story, head + line + rest]) expect(textOf(page(text), lang)).toContain(words);
  });
  it.each(['Published: March 14, 2026', 'Published March 14, 2026 at 5:30 p.m.'])(
    'goes where it is labelled as that of the story: %s',
    (line) => {
      for (const at of [0, 1, 3]) {
        const text = paragraphs.toSpliced(at, 0, `<p>${line}</p>`).join('');
        expect(textOf(page(text))).not.toContain('5:30');
        expect(textOf(page(text))).not.toContain('Published');
      }
    },
  );
});

it('takes no entries of a ticker for key points', () => {
  const entries = paragraphs.map(
    (text, at) => `<div class="entry"><time>1${at}:10</time><h3>Entry ${at}</h3>${text}</div>`,
  );
  const found = articleOf(`<main><h1>${title}</h1><div><h2>Summary</h2>${entries.join('')}</div></main>`);
  expect(found.highlights).toEqual([]);
});
