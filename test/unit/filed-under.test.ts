/** A page may write into its query while its story is read: what is kept of the story stays in one place. */
import { expect, it } from 'vitest';
import type { Article } from '../../src/article.ts';
import { filedAsFirst } from '../../src/entries/filed-under.ts';
import { richStory } from './stories.ts';

const page = 'https://gazette.example/story';
const at = (url: string, own: Partial<Article> = {}) => ({
  at: 'story' as const,
  article: { ...richStory, ...own, url },
});

it('files a story that is found again under another query where it was found first', () => {
  const filed = filedAsFirst();
  expect(filed(at(page))).toEqual(at(page));
  expect(filed(at(`${page}?at=1`))).toEqual(at(page));
  expect(filed(at(`${page}?at=2#comments`, { dek: 'Edited' }))).toEqual(at(page, { dek: 'Edited' }));
});

it('files apart what has another headline, another beginning, path, or route', () => {
  const filed = filedAsFirst();
  filed(at(`${page}?id=7`));
  const others = [
    at(`${page}?id=8`, { title: 'Another story' }),
    at(`${page}?id=9`, { body: [{ kind: 'paragraph', text: [{ text: 'Another day.' }] }] }),
    at('https://gazette.example/other?id=7'),
    at(`${page}?id=7#/other`),
  ];
  for (const other of others) expect(filed(other)).toEqual(other);
});

it('leaves what is no story as it is', () => {
  expect(filedAsFirst()({ at: 'none' })).toEqual({ at: 'none' });
});
