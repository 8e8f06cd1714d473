/** Marks and notes are kept by the address of their story, saved or not, and lists of two devices become one. */
import { expect, test } from 'vitest';
import { mergeMarks } from '../../src/library/merge-marks.ts';
import type { Anchor, MarkDraft, MarkEntry } from '../../src/marks.ts';
import { clock, newLibrary, newLocks, newName, story } from './library-help.ts';

const url = 'https://gazette.example/bell';
const bell = { url, title: 'The bell', siteName: 'The Gazette' };
const anchor: Anchor = { part: 'body', block: 0, offset: 4, exact: 'bell', prefix: 'The ', suffix: ' rang.' };
const id = (number: number): string => number.toString(16).padStart(32, '0');
const draft = (number: number, note = ''): MarkDraft => ({ id: id(number), colour: 'yellow', note, anchor });

test('a mark is kept for a story that is not saved, changed, removed, and brought back', async () => {
  const library = newLibrary({ now: clock() });
  expect(await library.marksOf(url)).toEqual([]);
  await library.keepMarks(bell, [draft(1), draft(2)]);
  await library.keepMarks(bell, [draft(1, 'It rang twice.')]);
  const [first, second] = await library.marksOf(url);
  expect(first).toMatchObject({ id: id(1), note: 'It rang twice.', anchor });
  expect(second).toMatchObject({ id: id(2), note: '' });
  expect(first?.madeAt).toBe(second?.madeAt);
  expect(first && first.changedAt > first.madeAt).toBe(true);
  await library.keepMarks(bell, [{ id: id(1), gone: true }]);
  expect((await library.marksOf(url)).map((mark) => mark.id)).toEqual([id(2)]);
  await library.keepMarks(bell, [draft(1, 'It rang twice.')]);
  expect((await library.marksOf(url)).map(({ note }) => note)).toEqual(['It rang twice.', '']);
  await library.close();
});

test('marks are found under the address however somebody came to it, and under no other', async () => {
  const library = newLibrary();
  await library.keepMarks({ ...bell, url: `${url}?utm_source=letter#comments` }, [draft(1)]);
  expect(await library.marksOf(url)).toHaveLength(1);
  expect(await library.marksOf(`${url}?page=2`)).toEqual([]);
  expect(await library.markCounts([`${url}#top`, `${url}?page=2`])).toEqual([1, 0]);
  await library.close();
});

test('marks outlive the library that made them, and the story when it is removed for good', async () => {
  const options = { name: newName(), locks: newLocks() };
  const library = newLibrary(options);
  await library.save(story({ url }));
  await library.keepMarks(bell, [draft(1)]);
  const [saved] = await library.list({ after: null, limit: 1 });
  await library.remove([saved?.key ?? '']);
  await library.purge(new Date(Date.now() + 40 * 86_400_000));
  await library.close();
  const again = newLibrary(options);
  expect(await again.list({ after: null, limit: 1 })).toEqual([]);
  expect(await again.marksOf(url)).toHaveLength(1);
  await again.close();
});

test('the marks of all stories come in one list, the newest first, without those that were removed', async () => {
  const times = [1, 2, 3, 4].map((hour) => new Date(Date.UTC(2026, 4, 1, hour)));
  const library = newLibrary({ now: () => times.shift() ?? new Date(Date.UTC(2026, 4, 2)) });
  const other = { ...bell, url: `${url}/other`, title: 'Another' };
  await library.keepMarks(bell, [draft(1)]);
  await library.keepMarks(other, [draft(2)]);
  await library.keepMarks(bell, [draft(3)]);
  await library.keepMarks(bell, [{ id: id(1), gone: true }]);
  const listed = (await library.allMarks()).map(({ story, mark }) => [story.title, mark.id]);
  expect(listed).toEqual([
    [bell.title, id(3)],
    ['Another', id(2)],
  ]);
  await library.close();
});

test('of many changes at once none is lost', async () => {
  const library = newLibrary();
  const numbers = Array.from({ length: 60 }, (_, number) => number);
  await Promise.all(numbers.map((number) => library.keepMarks(bell, [draft(number)])));
  expect(await library.marksOf(url)).toHaveLength(60);
  await library.close();
});

test('the last change counts even where the clock was set back', async () => {
  const times = ['2026-05-02T12:00:00Z', '2026-05-01T12:00:00Z'].map((time) => new Date(time));
  const library = newLibrary({ now: () => times.shift() ?? new Date('2026-04-30T12:00:00Z') });
  await library.keepMarks(bell, [draft(1, 'first')]);
  await library.keepMarks(bell, [draft(1, 'second')]);
  expect((await library.marksOf(url)).map(({ note }) => note)).toEqual(['second']);
  await library.close();
});

const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();
const kept = (number: number, seconds: number, note: string): MarkEntry => {
  const times = { madeAt: at(0), changedAt: at(seconds) };
  if (note === 'gone') return { id: id(number), gone: true, ...times };
  return { id: id(number), colour: 'green', note, anchor, ...times };
};

test('two lists merge to all marks, each as it was changed last', () => {
  const here = [kept(1, 5, 'old'), kept(2, 9, 'here'), kept(3, 4, 'gone')];
  const there = [kept(1, 6, 'new'), kept(3, 3, 'written'), kept(4, 1, 'there')];
  const notes = mergeMarks(here, there).map((entry) => ('gone' in entry ? 'gone' : entry.note));
  expect(notes).toEqual(['new', 'here', 'gone', 'there']);
});

test('what was changed at the very same time merges alike on every device', () => {
  expect(mergeMarks([kept(1, 5, 'a')], [kept(1, 5, 'gone')])).toEqual([kept(1, 5, 'gone')]);
  expect(mergeMarks([kept(1, 5, 'gone')], [kept(1, 5, 'a')])).toEqual([kept(1, 5, 'gone')]);
  expect(mergeMarks([kept(1, 5, 'a')], [kept(1, 5, 'b')])).toEqual(
    mergeMarks([kept(1, 5, 'b')], [kept(1, 5, 'a')]),
  );
});

test('three devices come to one list in whatever order they meet, and again to the same', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const list = (): MarkEntry[] => {
    const entries = Array.from({ length: 6 }, () => {
      return kept(random(5), random(4), ['a', 'b', 'gone'][random(3)] ?? '');
    });
    return mergeMarks([], entries);
  };
  for (let round = 0; round < 200; round += 1) {
    const [a, b, c] = [list(), list(), list()];
    const merged = mergeMarks(mergeMarks(a, b), c);
    expect(mergeMarks(a, mergeMarks(b, c))).toEqual(merged);
    expect(mergeMarks(c, mergeMarks(b, a))).toEqual(merged);
    expect(mergeMarks(merged, a)).toEqual(merged);
  }
});
