// @vitest-environment jsdom
/** Stories whose text is in the file, what was marked in them, and what an import will do. */
import { expect, test } from 'vitest';
import { extractArticle } from '../../src/extract/index.ts';
import type { ImportItem } from '../../src/import/item.ts';
import { byLine, planImport } from '../../src/import/plan.ts';
import { readImport } from '../../src/import/read-import.ts';
import { storyOf } from '../../src/import/story.ts';
import { storyInput } from '../../src/library/queued-story.ts';
import { plain } from '../../src/text.ts';
import { findAnchor } from '../../src/views/marks/anchors.ts';
import { sampleFile } from './import-files.ts';

async function firstOf(name: string): Promise<ImportItem> {
  const read = await readImport(sampleFile(name));
  const [item] = read.at === 'read' ? read.items : [];
  if (item === undefined) throw new Error('nothing read');
  return item;
}

test('a story that is in the file is one as if it had been saved, with what the service knows of it', async () => {
  const article = await storyOf(await firstOf('omnivore'), extractArticle);
  expect(article).toMatchObject({
    url: 'https://courier.example.org/2026/05/01/town-mends-wall',
    title: 'Town mends wall',
    byline: 'Ada Holm',
    dek: 'Nine years and four mayors later.',
    publishedTime: '2024-04-30T08:00:00.000Z',
  });
  expect(
    article?.body.map((block) => (block.kind === 'paragraph' ? plain(block.text) : block.kind)),
  ).toHaveLength(4);
  expect(JSON.stringify(article)).not.toContain('fired');
});

test('wallabag tells authors, language and picture', async () => {
  const article = await storyOf(await firstOf('wallabag'), extractArticle);
  expect(article).toMatchObject({
    byline: 'Ada Holm, Per Lund',
    language: 'en-GB',
    leadImage: { image: { src: 'https://courier.example.org/lamp.jpg' } },
  });
});

test('what was marked is found again in the story by its words', async () => {
  const item = await firstOf('omnivore');
  const article = await storyOf(item, extractArticle);
  const blocks = (article?.body ?? []).flatMap((block, index) =>
    block.kind === 'paragraph' ? [{ part: 'body' as const, index, text: plain(block.text) }] : [],
  );
  if (article === null) throw new Error('no story');
  const { marks = [] } = storyInput({ ...item, note: 'Read again' }, article, new Date());
  const places = marks.map((mark) => ('anchor' in mark ? findAnchor(blocks, mark.anchor) : null));
  expect(places.map((place) => place?.[0].block ?? null)).toEqual([null, 1, 3]);
  expect(marks[0]).toMatchObject({ note: 'Read again', anchor: { part: 'title', exact: 'Town mends wall' } });
  expect(marks[1]).toMatchObject({ note: 'See the old photographs.' });
});

test('a file with no text has no story in it', async () => {
  expect(await storyOf(await firstOf('pocket-csv'), extractArticle)).toBe(null);
});

test('the plan knows pages that are in the library, whatever tracks them, and refuses what may not be loaded', async () => {
  const item = await firstOf('pocket-csv');
  const at = (url: string): ImportItem => ({ ...item, url });
  const plan = planImport(
    [
      at('https://paper.example.org/a?utm_source=x'),
      at('https://paper.example.org/b'),
      at('http://192.168.0.1/'),
    ],
    ['https://paper.example.org/a'],
    (url) => !url.includes('192.168'),
  );
  expect(plan.known.map(({ url }) => url)).toEqual(['https://paper.example.org/a?utm_source=x']);
  expect(plan.fresh.map(({ url }) => url)).toEqual(['https://paper.example.org/b']);
  expect(plan.refused.map(({ url }) => url)).toEqual(['http://192.168.0.1/']);
});

test('rows that are refused are told in the order of their files and lines', () => {
  const row = (file: string | null, line: number) => ({ file, line });
  const rows = [row('b.csv', 3), row('b.csv', 9), row('a.csv', 12), row('b.csv', 6), row('a.csv', 2)];
  const told = byLine(rows).map(({ file, line }) => `${file} ${line}`);
  expect(told).toEqual(['b.csv 3', 'b.csv 6', 'b.csv 9', 'a.csv 2', 'a.csv 12']);
});
