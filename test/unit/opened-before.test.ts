// @vitest-environment jsdom
/** Where the reader was opened already it does not open by itself again, and nothing is looked for to know it. */
import { beforeEach, expect, it } from 'vitest';
import { rememberOpened } from '../../src/views/reader/opened-before.ts';
import { richStory } from './stories.ts';

const found = { at: 'story', article: richStory } as const;

beforeEach(() => {
  history.replaceState(null, '', '/story');
  document.title = 'The Gazette';
  document.body.innerHTML = `<h1>${richStory.title}</h1>`;
});

it('knows the page again by what it tells, whatever it writes into its query', () => {
  const opened = rememberOpened(window);
  expect([opened.isEmpty(), opened.hasPage()]).toEqual([true, false]);
  opened.add(found);
  history.replaceState(null, '', '/story?at=40');
  expect([opened.isEmpty(), opened.hasPage()]).toEqual([false, true]);
  history.replaceState(null, '', '/other');
  expect(opened.hasPage()).toBe(false);
});

it('takes another query that tells of another story for another page, and its own address for the same', () => {
  history.replaceState(null, '', '/story?id=7');
  const opened = rememberOpened(window);
  opened.add(found);
  document.body.innerHTML = '<h1>Another story</h1>';
  expect(opened.hasPage()).toBe(true);
  history.replaceState(null, '', '/story?id=8');
  expect([opened.hasPage(), opened.hasStory('Another story')]).toEqual([false, false]);
  expect(opened.hasStory(richStory.title)).toBe(true);
});

it('takes a page without a story for the same at its own address alone', () => {
  const opened = rememberOpened(window);
  opened.add({ at: 'none' });
  expect(opened.hasPage()).toBe(true);
  history.replaceState(null, '', '/story?at=40');
  expect(opened.hasPage()).toBe(false);
});
