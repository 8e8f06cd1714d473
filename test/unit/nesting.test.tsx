// @vitest-environment jsdom
/** Lists and boxes in each other, deeper than anybody reads: text where we read them, refused where they come in. */
import { render } from 'preact';
import * as v from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Article, ArticleSchema } from '../../src/article.ts';
import { writeArchive } from '../../src/export/archive.ts';
import { exportFile } from '../../src/export/files.ts';
import { formats } from '../../src/export/formats.ts';
import { storyFile } from '../../src/export/story-file.ts';
import { extractArticle } from '../../src/extract/index.ts';
import type { ArchiveItem } from '../../src/import/archive.ts';
import { readOwn } from '../../src/import/own.ts';
import { incoming } from '../../src/library/incoming.ts';
import { isSound } from '../../src/sync/incoming.ts';
import type { Doc } from '../../src/sync/side.ts';
import { isNestedWithin, limits } from '../../src/text.ts';
import { ArticleView } from '../../src/views/article-view.tsx';
import { lostFromArticle } from '../hostile/checks.ts';
import { page, storyBody } from '../hostile/story.ts';
import { storyOf } from './any-story.ts';
import { englishWords } from './export-words.ts';
import { plainStory } from './stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

afterEach(() => render(null, document.body));

/** What opens and closes in itself, as JSON and as a page would have it. */
const shapes = {
  list: {
    json: ['{"kind":"list","ordered":false,"start":1,"items":[{"text":[{"text":"x"}],"list":', 'null', '}]}'],
    html: ['<ul><li>Bell</li><li>Rope', '</li></ul>'],
    levels: 3,
  },
  note: {
    json: ['{"kind":"note","role":"box","title":"x","blocks":[', '', ']}'],
    html: ['<details><summary>More of it</summary><p>The rope of the bell was long.</p>', '</details>'],
    levels: 2,
  },
} as const;

function deepBlock({ json: [open, middle, close] }: (typeof shapes)['list' | 'note'], times: number): string {
  return open.repeat(times) + middle + close.repeat(times);
}

/** A story with this in the place of its body; as text, for an object so deep cannot be printed. */
function storyJson(block: string): string {
  const { record: _, ...file } = JSON.parse(storyFile(storyOf({ body: [{ kind: 'rule' }] })));
  return JSON.stringify(file).replace('{"kind":"rule"}', block);
}

function deepArticle(block: string): Article {
  return { ...plainStory, body: [JSON.parse(block)] };
}

async function itemsIn(file: Blob): Promise<ArchiveItem[]> {
  const own = await readOwn(file);
  const items: ArchiveItem[] = [];
  if (own?.at === 'own') for await (const item of own.items()) items.push(item);
  return items;
}

/** A story's text as another device would send it. */
function recordOf(article: Article): Doc {
  const sent = { _rev: '1-a', _revisions: { start: 1, ids: ['a'] } };
  const told = { version: 1, pictures: [], missing: [], article };
  return { _id: 'body:20260312214000000-0a1b2c3d', ...sent, ...told };
}

describe.each(Object.values(shapes))('$json.0', (shape) => {
  const most = Math.floor((limits.nesting - 4) / shape.levels);

  test('as deep as a story may be is shown and exported', async () => {
    const article = deepArticle(deepBlock(shape, most));
    expect(v.is(ArticleSchema, article)).toBe(true);
    expect(await isSound(recordOf(article))).toBe(true);
    render(<ArticleView article={article} />, document.body);
    for (const format of formats) {
      const look = { words: englishWords, findMarks: () => new Map(), writing: 'horizontal' } as const;
      await exportFile([storyOf(article)], { ...look, format, madeAt: '2026-11-28T02:00:00.000Z' });
    }
  });

  test.each([limits.nesting, 20_000])('%d in each other come in nowhere', async (times) => {
    const block = deepBlock(shape, times);
    expect(await itemsIn(new Blob([storyJson(block)]))).toEqual([{ at: 'refused', path: '', why: 'schema' }]);
    const article = deepArticle(block);
    expect(v.is(ArticleSchema, article)).toBe(false);
    expect(await incoming({ article, savedAt: '2026-03-13T08:00:00.000Z' }, new Date())).toBe('no-story');
    expect(await isSound(recordOf(article))).toBe(false);
  });

  test.each([30, 180])('a page with %d in each other gives a story that goes everywhere', (times) => {
    const [open, close] = shape.html;
    const html = page({ body: storyBody(open.repeat(times) + close.repeat(times)) });
    const article = extractArticle(
      new DOMParser().parseFromString(html, 'text/html'),
      'https://own.example/a',
    );
    expect(lostFromArticle(article)).toEqual([]);
    expect(isNestedWithin(article, 90)).toBe(true);
    expect(JSON.stringify(article).split('ope').length).toBeGreaterThan(times);
  });
});

test('an archive with such a story gives the others', async () => {
  const deep = storyOf(deepArticle(deepBlock(shapes.list, limits.nesting)));
  const stories = [{ ...deep, key: '20260312214000001-0a1b2c3d' }, storyOf()];
  const parts: BlobPart[] = [];
  for await (const { bytes } of writeArchive(stories, { madeAt: '2026-11-28T02:00:00.000Z' }))
    parts.push(new Uint8Array(bytes));
  const path = 'stories/20260312214000001-0a1b2c3d.json';
  expect(await itemsIn(new Blob(parts))).toMatchObject([
    { at: 'refused', path, why: 'schema' },
    { at: 'story', story: { key: storyOf().key } },
  ]);
});
