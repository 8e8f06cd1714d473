// @vitest-environment jsdom
/** How large newsrooms set captions, with the credit and the buttons of a picture among them. */
import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs, title } from './newsroom-ground.ts';

describe('a caption', () => {
  const picture = '<img src="/a.jpg" width="900" height="600" alt="The tower">';
  const figureOf = (inside: string) => {
    const article = articleOf(
      `<main><article><h1>${title}</h1><div class="text">${paragraphs.slice(0, 3).join('')}<figure>${picture}${inside}</figure>${paragraphs.slice(3).join('')}</div></article></main>`,
    );
    const figure = article.body.find((block) => block.kind === 'figure') ?? article.leadImage;
    if (figure?.kind !== 'figure') throw new Error('no picture');
    return [figure.caption.map(({ text }) => text).join(''), figure.credit];
  };

  it.each([
    [
      '<figcaption><span>The tower at dawn.</span><span><span>Credit...</span><span>Cy Holt for the Courier</span></span></figcaption>',
      'The tower at dawn.',
      'Credit... Cy Holt for the Courier',
    ],
    [
      '<figcaption><p>The tower at dawn</p><span>Foto: Cy Holt / dpa</span></figcaption>',
      'The tower at dawn',
      'Foto: Cy Holt / dpa',
    ],
    [
      '<figcaption><p>The tower at dawn | picture alliance/dpa</p></figcaption>',
      'The tower at dawn',
      'picture alliance/dpa',
    ],
    [
      '<figcaption><span>The tower at dawn.</span><span>Cy Holt</span></figcaption>',
      'The tower at dawn.',
      'Cy Holt',
    ],
    [
      '<figcaption>[1/2]The tower at dawn, May 3. REUTERS/Cy Holt <a href="/buy">Purchase Licensing Rights<span>, opens new tab</span></a></figcaption>',
      'The tower at dawn, May 3.',
      'REUTERS/Cy Holt',
    ],
    [
      '<figcaption><p>The tower at dawn. (Courier Photo/Cy Holt)</p></figcaption>',
      'The tower at dawn.',
      'Courier Photo/Cy Holt',
    ],
    ['<figcaption>The tower at dawn<cite> (Cy Holt)</cite></figcaption>', 'The tower at dawn', 'Cy Holt'],
    [
      '<div class="credit-caption"><div class="caption"><p>The tower at dawn. <b class="credit">Cy Holt</b> <b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption"><b>toggle caption</b></b><span class="credit">Cy Holt</span></div>',
      'The tower at dawn.',
      'Cy Holt',
    ],
    [
      '<figcaption><span class="visually-hidden">Image caption, </span>The tower at dawn</figcaption>',
      'The tower at dawn',
      null,
    ],
  ])('is told apart from its credit and its buttons: %s', (inside, caption, credit) => {
    expect(figureOf(inside)).toEqual([caption, credit]);
  });

  it('is none where all of it is a credit', () => {
    expect(figureOf('<figcaption>Getty Images / Cy Holt Photography</figcaption>')).toEqual([
      '',
      'Getty Images / Cy Holt Photography',
    ]);
  });

  it.each([
    ['A still from <cite>Metropolis</cite>, by Fritz Lang.', 'A still from Metropolis, by Fritz Lang.'],
    [
      'A child looks at a picture… and smiles at her mother.',
      'A child looks at a picture… and smiles at her mother.',
    ],
    ['The house of <a href="https://zoom.example">Zoom</a> in San Jose.', 'The house of Zoom in San Jose.'],
    ['<span>T</span><span>he ferry at dawn.</span>', 'The ferry at dawn.'],
    ['<span>港の</span><span>渡し船</span>', '港の渡し船'],
  ])('keeps what only looks like a credit or a button: %s', (inside, caption) => {
    expect(figureOf(`<figcaption>${inside}</figcaption>`)).toEqual([caption, null]);
  });

  it('keeps a last sentence that is short', () => {
    expect(
      figureOf('<figcaption><span>The tower at dawn.</span><span>Nobody came.</span></figcaption>'),
    ).toEqual(['The tower at dawn. Nobody came.', null]);
  });
});

describe('a line below a picture', () => {
  const picture = '<img src="/a.jpg" width="900" height="600" alt="The tower">';
  const pageOf = (below: string) =>
    articleOf(
      `<main><article><h1>${title}</h1><div class="text">${paragraphs.slice(0, 3).join('')}${below}${paragraphs.slice(3).join('')}</div></article></main>`,
    );
  const textOfBody = (below: string) =>
    JSON.stringify(pageOf(below).body.filter(({ kind }) => kind === 'paragraph'));

  it.each([
    [
      `<figure>${picture}</figure><p class="media__description">The tower at dawn — Foto: Cy Holt/g1</p>`,
      'The tower at dawn',
    ],
    [`<p align="center">${picture}</p><p align="center">图为清晨的钟楼。张小河摄</p>`, '图为清晨的钟楼'],
    [`<center>${picture}<br><i>The tower at dawn. Photo: Cy Holt</i></center>`, 'The tower at dawn'],
  ])('is its caption where it ends in who took it: %s', (below, line) => {
    expect(textOfBody(below)).not.toContain(line);
  });

  it.each([
    'Die Uhr soll nach Ostern wieder gehen, sagte die Stadtschreiberin am Freitag. (dpa)',
    'The tower stands where the market was, as every photo in the town hall shows.',
    'There is one thing that the town wants to see in each photo: the right time.',
    'The choirs will sing on Friday, the bus company told Reuters.',
    'What is left of the minute goes to the museum (handout at the door).',
    'The source: a spring that broke in winter, said the clockmaker, and a tin of fat that was empty for all of the year before, with nobody there to buy one, though the shop is no more than eleven steps from the tower, as she has counted them more than once.',
  ])('is story where it only mentions one: %s', (line) => {
    expect(textOfBody(`<figure>${picture}</figure><p>${line}</p>`)).toContain(line);
  });
});

describe('a line that points at a picture', () => {
  const of = (lines: string) =>
    articleOf(
      `<main><article><h1>${title}</h1><div class="text">${paragraphs.slice(0, 3).join('')}${lines}${paragraphs.slice(3).join('')}</div></article></main>`,
    );
  const told = ({ body }: ReturnType<typeof of>) => JSON.stringify(body);

  it('is the caption of the one above it', () => {
    const { body, leadImage } = of(
      '<p><img src="/a.jpg" width="900" height="600" alt=""></p><p>▲塔樓一月的樣子。（圖／記者王小明攝）</p>',
    );
    const figure = body.find(({ kind }) => kind === 'figure') ?? leadImage;
    expect(JSON.stringify(figure)).toContain('塔樓一月的樣子');
    expect(body.filter(({ kind }) => kind === 'paragraph')).toHaveLength(6);
  });
  it('goes without it', () => {
    expect(told(of('<p>▲ 탑의 시계. (사진=강변일보)</p>'))).not.toContain('탑의 시계');
  });
  it.each([
    '△ 정부는 피해 주민에게 임시 주택을 제공하기로 했다.',
    '▲ 무료 식사 제공 ▲ 교통비 제공',
    '△ 依照規定辦理。',
    '△ 他試圖辭職。',
    '▲ 警方拍照取證',
    '▲ Photovoltaics grew by 12%',
    '▲ 本次计划：按照规定执行',
  ])('is a line of the story where it says not whose that is: %s', (line) => {
    const picture = '<figure><img src="/a.jpg" width="900" height="600" alt=""></figure>';
    expect(told(of(`<p>${line}</p>`))).toContain(line);
    expect(told(of(`${picture}<p>${line}</p>`))).toContain(line);
  });
  it('is no list of the story', () => {
    expect(told(of('<p>▲ Bells: 3 ▲ Stairs: 112 ▲ Minutes lost: 1</p>'))).toContain('Minutes lost');
  });
});
