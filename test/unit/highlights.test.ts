// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findHighlights } from '../../src/extract/highlights.ts';
import { pageOf, story } from './metadata-page.ts';

const points = [
  'The river rose by two metres in one night',
  'Thousands had to leave their homes in the valley',
  'More rain is expected before the weekend',
];
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const find = (body: string, head = '') =>
  findHighlights(pageOf(head, `<article><h1>River rises again</h1>${body}</article>`), 'River rises again');

describe('highlights', () => {
  it.each([
    'Story highlights',
    'KEY POINTS',
    'Key takeaways:',
    'At a glance',
    'Das Wichtigste in Kürze',
    'Auf einen Blick',
    "L'essentiel",
    'À retenir',
    'En resumen',
    'Puntos clave',
    'Pontos principais',
    'In sintesi',
    'In het kort',
    'W skrócie',
    'Главное',
    'Öne çıkanlar',
    'أبرز النقاط',
    'मुख्य बातें',
    'この記事のポイント',
    '核心提示',
    '핵심 요약',
    'I korthet',
  ])('are announced by "%s"', (heading) => {
    const { highlights, taken } = find(`<div class="box"><h4>${heading}</h4>${list(points)}</div>${story}`);
    expect(highlights).toEqual(points);
    expect(taken.map((element) => element.className)).toEqual(['box']);
  });

  it('are found beside the story and inside it', () => {
    expect(find(`${story}<aside><b>Highlights</b>${list(points)}</aside>${story}`).highlights).toEqual(
      points,
    );
    expect(
      find(`<p>Intro</p><div class="key-points"><p>${points.join('</p><p>')}</p></div>${story}`).highlights,
    ).toEqual(points);
  });

  it('are found by their place where they have no heading', () => {
    const long = points.map((point) => `${point}, the mayor of the town said`);
    const head = '<meta property="og:type" content="article">';
    expect(find(`${list(long)}${story}${story}`, head).highlights).toEqual(long);
    expect(find(`<p>You need:</p>${list(long)}${story}${story}`, head).highlights).toEqual([]);
    expect(find(`${list(long)}${story}${story}`).highlights).toEqual([]);
  });

  it('take the list and its heading alone where the box holds other text', () => {
    const { taken } = find(`<div>${story}<h3>Key points</h3>${list(points)}${story}</div>`);
    expect(taken.map(({ localName }) => localName)).toEqual(['h3', 'ul']);
  });

  it('are no table of contents', () => {
    const headings = points.map((point) => `<h2>${point}</h2><p>More.</p>`).join('');
    expect(
      find(
        `<h3>In this story</h3>${list(points.map((point) => `<a href="#x">${point}</a>`))}${story}${headings}`,
      ).highlights,
    ).toEqual([]);
  });

  it('are no links to other stories', () => {
    expect(
      find(`<h3>Highlights</h3>${list(points.map((point) => `<a href="/other">${point}</a>`))}${story}`)
        .highlights,
    ).toEqual([]);
  });

  it('are no tags, ingredients, product facts or ordinary lists', () => {
    expect(find(`<h3>Key points</h3>${list(['Weather', 'Floods', 'North'])}${story}`).highlights).toEqual([]);
    expect(
      find(`<div class="ingredients"><h3>At a glance</h3>${list(points)}</div>${story}`).highlights,
    ).toEqual([]);
    expect(find(`${story}<h3>What the town did</h3>${list(points)}${story}`).highlights).toEqual([]);
  });

  it('are no facts that come again with each part', () => {
    const part = `<h3>Highlights</h3>${list(points)}`;
    expect(find(`${part}${story}${part}${story}`).highlights).toEqual([]);
  });

  it('are no list deep in the story', () => {
    expect(find(`${story.repeat(6)}<h3>Key points</h3>${list(points)}`).highlights).toEqual([]);
  });
});
