/** A story that is shown in a document. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect } from 'vitest';
import type { Article, Block } from '../../src/article.ts';
import type { PictureUrl } from '../../src/views/article/pictures.ts';
import { ArticleView } from '../../src/views/article-view.tsx';
import { plainStory } from './stories.ts';

afterEach(() => render(null, document.body));

/** Shows a story. */
export function show(article: Article, pictureUrl?: PictureUrl): HTMLElement {
  const picture = pictureUrl === undefined ? {} : { pictureUrl };
  act(() => render(<ArticleView article={article} {...picture} />, document.body));
  const story = document.querySelector<HTMLElement>('article[data-story]');
  if (story === null) throw new Error('no story was rendered');
  return story;
}

/** Shows a story of these blocks. */
export function showBody(...body: Block[]): HTMLElement {
  return show({ ...plainStory, body });
}

/** The one element under a selector. */
export function one(story: HTMLElement, selector: string): Element {
  const found = story.querySelectorAll(selector);
  expect(found, selector).toHaveLength(1);
  return found[0] ?? story;
}
