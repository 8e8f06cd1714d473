// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findHighlights } from '../../src/extract/highlights.ts';
import { pageOf, story } from './metadata-page.ts';

const points = [
  'The river rose by two metres in one night',
  'Thousands had to leave their homes in the valley',
  'More rain is expected before the weekend',
];
const long = points.map((point) => `${point}, the mayor of the town said`);
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const each = (items: readonly string[], tag: string) =>
  items.map((item) => `<${tag}>${item}</${tag}>`).join('');
const find = (body: string, head = '') =>
  findHighlights(pageOf(head, `<article><h1>River rises again</h1>${body}</article>`), 'River rises again');
const isStory = '<meta property="og:type" content="article">';

describe('highlights', () => {
  it.each([
    ['en', 'Story highlights'],
    ['en', 'KEY POINTS'],
    ['en', 'Key takeaways:'],
    ['en', 'At a glance'],
    ['en', '⚡ TL;DR – Key Takeaways'],
    ['en', 'Summary'],
    ['en', 'AI-generated summary'],
    ['en', '5 things to know'],
    ['de', 'Das Wichtigste in Kürze'],
    ['de', 'Auf einen Blick'],
    ['de', "Darum geht's"],
    ['fr', "L'essentiel"],
    ['fr', 'À RETENIR'],
    ['es', 'En resumen'],
    ['es', 'Puntos clave'],
    ['pt', 'Pontos principais'],
    ['it', 'In sintesi'],
    ['ca', 'Els punts clau'],
    ['nl', 'In het kort'],
    ['pl', 'W skrócie'],
    ['ru', 'Главное'],
    ['uk', 'Головне'],
    ['bg', 'Най-важното'],
    ['tr', 'Öne çıkanlar'],
    ['ar', 'أبرز النقاط'],
    ['fa', 'نکات مهم'],
    ['ur', 'اہم نکات'],
    ['he', 'עיקרי הדברים'],
    ['hi', 'मुख्य बातें'],
    ['bn', 'এক নজরে'],
    ['ta', 'முக்கிய அம்சங்கள்'],
    ['ja', 'この記事のポイント'],
    ['zh', '核心提示'],
    ['zh-Hant', '重點摘要'],
    ['ko', '핵심 요약'],
    ['th', 'ประเด็นสำคัญ'],
    ['sv', 'I korthet'],
    ['no', 'Saken kort oppsummert'],
    ['fi', 'Pääkohdat'],
    ['cs', 'Stručně'],
    ['el', 'Με λίγα λόγια'],
    ['ro', 'Pe scurt'],
    ['hu', 'Röviden'],
    ['id', 'Poin penting'],
    ['vi', 'Điểm chính'],
  ])('are announced in %s by "%s"', (_, heading) => {
    const { highlights, taken } = find(`<div class="box"><h4>${heading}</h4>${list(points)}</div>${story}`);
    expect(highlights).toEqual(points);
    expect(taken.map((element) => element.className)).toEqual(['box']);
  });

  it.each<[string, string]>([
    ['a list beside the story', `${story}<aside><b>Highlights</b>${list(points)}</aside>${story}`],
    ['a list above the headline’s byline', `<h3>Key points</h3>${list(points)}<p>By Ann Lee</p>${story}`],
    ['a list in the header', `<header><h1>River</h1><h2>Key points</h2>${list(points)}</header>${story}`],
    [
      'an announced list in a sidebar',
      `<div class="sidebar"><h3>Key points</h3>${list(points)}</div>${story}`,
    ],
    [
      'a heading in a box of its own',
      `<div><div><span>Key points</span></div><div>${list(points)}</div></div>${story}`,
    ],
    ['a folded box', `<details open><summary>Key points</summary>${list(points)}</details>${story}`],
    ['a word in bold above the list', `<p><strong>Key points</strong></p>${list(points)}${story}`],
    [
      'a note between heading and list',
      `<h3>Summary</h3><p>Made by a machine, read by us.</p>${list(points)}${story}`,
    ],
    ['paragraphs in a named box', `<p>Intro</p><div class="key-points">${each(points, 'p')}</div>${story}`],
    ['boxes in a named box', `<section class="storyHighlights">${each(points, 'div')}</section>${story}`],
    ['paragraphs below a heading', `<div><h3>Key points</h3>${each(points, 'p')}</div>${story}`],
    ['boxes below a heading', `<div><div>Key points</div><div>${each(points, 'div')}</div></div>${story}`],
    [
      'paragraphs with bullets',
      `<h3>Key points</h3>${each(
        points.map((one) => `• ${one}`),
        'p',
      )}${story}`,
    ],
    ['lines with breaks', `<div><b>Key points</b><p>• ${points.join('<br>• ')}</p></div>${story}`],
    ['an element of the site’s own', `<story-highlights>${list(points)}</story-highlights>${story}`],
    [
      'links into the same story',
      `<h3>Key points</h3>${list(points.map((one) => `<a href="#a">${one}</a>, we hear, from all over the valley and beyond`))}${story}`,
    ],
  ])('are found as %s', (_, body) => {
    const { highlights } = find(body);
    expect(highlights.map((one) => one.replace(/, we hear.*$/, ''))).toEqual(points);
  });

  it.each<[string, string]>([
    ['before the first paragraph', `${list(long)}${story}${story}`],
    ['behind a byline', `<p>By Ann Lee</p><div>${list(long)}</div>${story}${story}`],
    ['in a box among the paragraphs', `${story}<div class="left">${list(long)}</div>${story}`],
    [
      'as paragraphs with bullets',
      `${each(
        long.map((one) => `• ${one}`),
        'p',
      )}${story}${story}`,
    ],
  ])('need no heading %s', (_, body) => {
    expect(find(body, isStory).highlights).toEqual(long);
    expect(find(body).highlights).toEqual([]);
  });

  it('take the list and its heading alone where the box holds other text', () => {
    const { taken } = find(`<div>${story}<h3>Key points</h3>${list(points)}${story}</div>`);
    expect(taken.map(({ localName }) => localName)).toEqual(['h3', 'ul']);
  });

  it('take each of the paragraphs that have no box', () => {
    const { taken } = find(
      `<h3>Key points</h3>${each(
        points.map((one) => `• ${one}`),
        'p',
      )}${story}`,
    );
    expect(taken.map(({ localName }) => localName)).toEqual(['h3', 'p', 'p', 'p']);
  });

  const linked = points.map((point) => `<a href="/other">${point}</a>`);
  const part = `<h3>Highlights</h3>${list(points)}`;
  it.each<[string, string]>([
    [
      'a table of contents',
      `<h3>At a glance</h3>${list(points)}${story}${points.map((point) => `<h2>${point}</h2><p>More.</p>`).join('')}`,
    ],
    ['jumps to parts', `<h3>Key points</h3>${list(points.map((one) => `<a href="#x">${one}</a>`))}${story}`],
    ['links to other stories', `<h3>Highlights</h3>${list(linked)}${story}`],
    ['tags', `<h3>Key points</h3>${list(['Weather', 'Floods', 'North'])}${story}`],
    ['ingredients', `<div class="ingredients"><h3>At a glance</h3>${list(points)}</div>${story}`],
    ['a list of the story', `${story}<h3>What the town did</h3>${list(points)}${story}`],
    ['a list that a sentence leads to', `<p>You need:</p>${list(long)}${story}${story}`],
    ['steps in their order', `<ol>${each(long, 'li')}</ol>${story}${story}`],
    ['facts that come again with each part', `${part}${story}${part}${story}`],
    ['deep in the story', `${story.repeat(6)}<h3>Key points</h3>${list(points)}`],
    ['a summary further down', `${story.repeat(2)}<h3>Summary</h3>${list(points)}${story.repeat(6)}`],
    [
      'services with their buttons',
      `${list(long.map((one) => `${one} <button>Book</button>`))}${story}${story}`,
    ],
    ['a menu', `<nav><h3>Highlights</h3>${list(points)}</nav>${story}`],
    ['the foot of the page', `${story}<footer><h3>Key facts</h3>${list(points)}</footer>`],
    ['what readers say', `<div class="comments"><h3>Highlights</h3>${list(points)}</div>${story}`],
    [
      'other stories with pictures',
      `<h3>Highlights</h3>${list(points.map((one) => `<img src="a.jpg" width="90">${one}`))}${story}`,
    ],
    ['products of a shop', `<div class="product-summary-list">${list(linked)}</div>${story}`],
    ['paragraphs of the story', `<p><b>In brief</b></p>${story}${story}`],
  ])('are not %s', (_, body) => {
    expect(find(body, isStory).highlights).toEqual([]);
  });
});
