/** A whole story as elements: head, lead picture, key points, body, and the marks and notes of its reader. */
import type { Article } from '../article.ts';
import type { Mark } from '../marks.ts';
import { bodyBelowDek } from './below-dek.ts';
import { blocksMarkup } from './block-markup.ts';
import type { ExportWords } from './export-words.ts';
import { figureMarkup } from './figure-markup.ts';
import { inOrder } from './marks.ts';
import { element, type Markup } from './markup.ts';
import { linkTo } from './span-markup.ts';
import { type StoryScope, wordsMarkup } from './story-scope.ts';

/** The byline, the site and the day, as far as they are known. */
function facts({ byline, siteName, publishedTime, url }: Article, words: ExportWords): Markup {
  const site = linkTo(url, [siteName ?? new URL(url).host]);
  const day = publishedTime === null ? '' : words.day(publishedTime);
  const parts: Markup[][] = [...(byline === null ? [] : [[byline]]), site, ...(day === '' ? [] : [[day]])];
  const joined = parts.flatMap((part, index) => [
    ...(index === 0 ? [] : [' · ']),
    element('bdi', {}, ...part),
  ]);
  return element('p', { class: 'facts' }, ...joined);
}

function head(article: Article, scope: StoryScope): Markup {
  const { kicker, title, dek } = article;
  return element(
    'header',
    {},
    ...(kicker === null ? [] : [element('p', { class: 'kicker' }, kicker)]),
    element('h1', {}, ...wordsMarkup(title, 'title', scope)),
    ...(dek === null ? [] : [element('p', { class: 'dek' }, ...wordsMarkup(dek, 'dek', scope))]),
    facts(article, scope.words),
  );
}

function highlights({ highlights: points }: Article, scope: StoryScope): Markup[] {
  if (points.length === 0) return [];
  const items = points.map((point, index) =>
    element('li', {}, ...wordsMarkup(point, `highlight ${index}`, scope)),
  );
  const label = element('p', { class: 'label', ...ours(scope.words) }, scope.words.highlights);
  return [element('aside', { class: 'highlights' }, label, element('ul', {}, ...items))];
}

/** Words of ours may be in another language than the story. */
const ours = ({ language, direction }: ExportWords) => ({
  lang: language,
  'xml:lang': language,
  dir: direction,
});

function markEntry({ anchor, note, colour }: Mark): Markup {
  const lines = anchor.exact.split('\n').map((line) => element('p', {}, line));
  const said = note.trim() === '' ? [] : note.trim().split(/\n+/);
  return element(
    'div',
    { class: `marked ${colour}` },
    element('blockquote', {}, ...lines),
    ...said.map((line) => element('p', { class: 'said', dir: 'auto' }, line)),
  );
}

function markList(marks: readonly Mark[], words: ExportWords): Markup[] {
  if (marks.length === 0) return [];
  const title = element('h2', ours(words), words.marks);
  return [element('section', { class: 'marks' }, title, ...inOrder(marks).map(markEntry))];
}

/** The parts of a story in their order, to be put into the element that a format has for it. */
export function storyMarkup(article: Article, marks: readonly Mark[], scope: StoryScope): Markup[] {
  const { leadImage } = article;
  return [
    head(article, scope),
    ...(leadImage === null ? [] : [figureMarkup(leadImage, scope)]),
    ...highlights(article, scope),
    ...blocksMarkup(bodyBelowDek(article), scope),
    ...markList(marks, scope.words),
  ];
}
