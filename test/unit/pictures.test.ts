// @vitest-environment jsdom
/** Pictures come with their caption and their credit, told apart, each once, however the page hides them. */
import { describe, expect, test } from 'vitest';
import { articleRecord } from '../../src/export/record.ts';
import { tellCredit } from '../../src/extract/credits.ts';
import { pictureKey } from '../../src/extract/image.ts';
import { middleOf, storyWith } from './small-story.ts';

const image = '<img src="/pictures/wall.jpg" width="800" height="500">';
const caption = 'The wall on the morning after the storm.';
const shown = { kind: 'figure', caption: [{ text: caption }], credit: 'Photo: Ann Lee' };
const whole = `${caption} Photo: Ann Lee`;

test.each([
  ['figcaption', `<figure>${image}<figcaption>${whole}</figcaption></figure>`],
  ['an attribute of the picture', `<p>${image.replace('>', ` data-caption="${whole}">`)}</p>`],
  [
    'an attribute with markup',
    `<p>${image.replace('>', ` data-image-caption="&lt;p&gt;${whole}&lt;/p&gt;">`)}</p>`,
  ],
  ['an attribute of the figure', `<figure data-caption="${whole}">${image}</figure>`],
  [
    'what it is described by',
    `<figure>${image.replace('>', ' aria-describedby="c7">')}</figure><p hidden id="c7">${whole}</p>`,
  ],
  ['a box of that name after it', `<div>${image}</div><div class="caption">${whole}</div>`],
  [
    'a line of that name in its box',
    `<div class="photo">${image}<p class="wp-caption-text">${whole}</p></div>`,
  ],
  [
    'an element for each',
    `<figure>${image}<figcaption><span>${caption}</span><span class="credit">Photo: Ann Lee</span></figcaption></figure>`,
  ],
  [
    'lists of terms',
    `<dl class="gallery-item"><dt>${image}</dt><dd class="wp-caption-text">${whole}</dd></dl>`,
  ],
])('a caption in %s is that of the picture, once', (_where, html) => {
  expect(middleOf(html)).toMatchObject([shown]);
  expect(articleRecord(storyWith(html)).text).not.toContain('the morning after');
});

test.each([
  [`${caption} (Reuters)`, 'Reuters'],
  [`${caption} (AP Photo/Ann Lee)`, 'AP Photo/Ann Lee'],
  [`${caption} [Ann Lee/Reuters]`, 'Ann Lee/Reuters'],
  [`${caption} Photo: Ann Lee / Agency`, 'Photo: Ann Lee / Agency'],
  [`${caption} Photo by Ann Lee`, 'Photo by Ann Lee'],
  [`${caption} © Ann Lee`, '© Ann Lee'],
  [`${caption} | Foto: Ann Lee/dpa`, 'Foto: Ann Lee/dpa'],
  [`${caption} Crédit photo : Ann Lee`, 'Crédit photo : Ann Lee'],
  [`${caption} Фото: Анна Ли`, 'Фото: Анна Ли'],
])('the credit of “%s” is told', (text, credit) => {
  expect(tellCredit(text)).toEqual({ caption, credit });
});

test.each([
  ['嵐の翌朝の壁。写真=佐藤健', '嵐の翌朝の壁。', '写真=佐藤健'],
  ['嵐の翌朝の壁（写真：共同）', '嵐の翌朝の壁', '写真：共同'],
  ['폭풍 다음 날 아침의 벽. 사진=연합뉴스', '폭풍 다음 날 아침의 벽.', '사진=연합뉴스'],
  ['Getty Images', '', 'Getty Images'],
  ['Ann Lee/Reuters', '', 'Ann Lee/Reuters'],
])('the credit of %s is told', (text, rest, credit) => {
  expect(tellCredit(text)).toEqual({ caption: rest, credit });
});

test.each([
  'The picture - taken before the storm - shows the old wall',
  'A photograph by her father of the wall shows eleven metres',
  'The wall (left) and the church (right)',
  'A photographic memory: the wall as the harbour master drew it',
])('“%s” has no credit', (text) => {
  expect(tellCredit(text)).toEqual({ caption: text, credit: null });
});

describe('galleries', () => {
  const slide = (name: string, size: number): string =>
    `<figure><img src="/pictures/${name}-${size}x${size}.jpg"><figcaption>The ${name}, one.</figcaption></figure>`;

  test('come in their order, each picture once', () => {
    const html = `<figure class="slideshow">${slide('harbour-wall', 900)}${slide('harbour-gate', 900)}${slide('harbour-wall', 150)}</figure>`;
    const [gallery] = middleOf(html);
    expect(gallery?.kind === 'gallery' && gallery.figures.map(({ image: { src } }) => src)).toEqual([
      'https://courier.example/pictures/harbour-wall-900x900.jpg',
      'https://courier.example/pictures/harbour-gate-900x900.jpg',
    ]);
  });

  test('of boxes without figures are galleries too', () => {
    const item = (name: string): string =>
      `<li><img src="/pictures/${name}.jpg"><p class="caption">The ${name}.</p></li>`;
    const html = `<div class="photo-gallery"><ul>${item('wall')}${item('gate')}${item('church')}</ul></div>`;
    const [gallery, ...rest] = middleOf(html);
    expect(rest).toEqual([]);
    expect(gallery).toMatchObject({
      kind: 'gallery',
      figures: [{ caption: [{ text: 'The wall.' }] }, { caption: [{ text: 'The gate.' }] }, {}],
    });
  });

  test('before and after are two pictures', () => {
    const html = `<figure class="compare"><img src="/pictures/wall-before.jpg"><img src="/pictures/wall-after.jpg"><figcaption>${whole}</figcaption></figure>`;
    expect(middleOf(html)).toMatchObject([
      {
        kind: 'gallery',
        figures: [{ caption: [] }, { caption: [{ text: caption }], credit: 'Photo: Ann Lee' }],
      },
    ]);
  });
});

describe('late pictures', () => {
  test.each([
    ['data-src', '<img src="data:image/gif;base64,R0lGOD" data-src="/pictures/wall.jpg">'],
    ['data-srcset', '<img data-srcset="/pictures/small.jpg 300w, /pictures/wall.jpg 1200w">'],
    ['data-lazy-src', '<img src="/blank.gif" data-lazy-src="/pictures/wall.jpg">'],
    [
      'a source',
      '<picture><source data-srcset="/pictures/wall.jpg 1200w"><img src="data:image/gif;base64,R0"></picture>',
    ],
    ['noscript', '<noscript><img src="/pictures/wall.jpg"></noscript>'],
    ['a background', '<div class="lead-image" style="background-image: url(\'/pictures/wall.jpg\')"></div>'],
    ['a late background', '<div class="photo" data-bg="/pictures/wall.jpg"></div>'],
  ])('in %s show', (_where, html) => {
    expect(middleOf(`<figure>${html}<figcaption>${whole}</figcaption></figure>`)).toMatchObject([
      { ...shown, image: { src: 'https://courier.example/pictures/wall.jpg' } },
    ]);
  });

  test('that are hidden show where their host shows another, and count readers where it does not', () => {
    const late = '<figure><img style="display:none" data-src="https://cdn.example/wall.jpg"></figure>';
    const other = '<figure><img src="https://cdn.example/tower.jpg"></figure>';
    expect(middleOf(late)).toEqual([]);
    expect(JSON.stringify(middleOf(other + late))).toContain('https://cdn.example/wall.jpg');
    const captioned = late.replace('</figure>', '<figcaption>The wall at dawn</figcaption></figure>');
    expect(JSON.stringify(middleOf(captioned))).toContain('https://cdn.example/wall.jpg');
  });

  test('spacers and trackers are none', () => {
    const html =
      '<p><img src="/images/spacer.gif"><img src="/t.gif" width="1" height="1"><img src="https://count.example/b?id=7"></p>';
    expect(middleOf(html)).toEqual([]);
  });
});

test.each([
  ['one size and another', '/a/wall-300x200.jpg', '/a/wall-1200x800.jpg', true],
  ['a size in the path', '/styles/200x200/wall.jpg', '/styles/900x600/wall.jpg', true],
  ['a size in the query', '/a/wall.jpg?w=200', '/a/wall.jpg?w=900&q=70', true],
  ['one name in two places', '/one/large.jpg', '/two/large.jpg', false],
  ['one script, two pictures', '/image.jpg?id=7', '/image.jpg?id=8', false],
  ['two numbers', '/a/wall-1.jpg', '/a/wall-2.jpg', false],
])('%s: told whether it is the same picture', (_what, one, other, isSame) => {
  const keys = [one, other].map((path) => pictureKey(`https://courier.example${path}`));
  expect(keys[0] === keys[1]).toBe(isSame);
});

test('a picture that stands twice stands once', () => {
  const html = `<figure>${image}<figcaption>${whole}</figcaption></figure><p>The storm came on a Tuesday and stayed until the Friday after it.</p><p>${image}</p>`;
  expect(middleOf(html).map(({ kind }) => kind)).toEqual(['figure', 'paragraph']);
});
