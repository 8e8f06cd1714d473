/** What a person does with marks is seen and kept at once, can be undone, and is told where it is not kept. */
import { expect, test } from 'vitest';
import type { KeepOutcome, Mark, MarkDraft } from '../../src/marks.ts';
import { MarkBook } from '../../src/views/marks/mark-book.ts';

const mark = (id: string, change: Partial<Mark> = {}): Mark => ({
  id,
  colour: 'yellow',
  note: '',
  anchor: { part: 'body', block: 0, offset: 0, exact: 'bell', prefix: '', suffix: '' },
  madeAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

/** A book over a shelf whose answers can be held back and chosen. */
function open(found: Mark[] = []) {
  const sent: MarkDraft[][] = [];
  const shelf = { outcome: { at: 'kept' } as KeepOutcome, hold: Promise.resolve(), found };
  const book = new MarkBook(
    {
      load: async () => shelf.found,
      keep: async (drafts) => {
        sent.push([...drafts]);
        await shelf.hold;
        return shelf.outcome;
      },
    },
    () => undefined,
  );
  return { book, sent, shelf, ids: () => book.state.marks.map(({ id }) => id) };
}

test('a mark is shown and sent at once, and what is typed while it is on its way is sent after it, the last only', async () => {
  const { book, sent, shelf } = open();
  let release = (): void => undefined;
  shelf.hold = new Promise((resolve) => {
    release = resolve;
  });
  book.put(mark('a'));
  expect(sent).toHaveLength(1);
  for (const note of ['w', 'wh', 'why']) book.put(mark('a', { note }));
  expect(book.find('a')?.note).toBe('why');
  expect(sent).toHaveLength(1);
  release();
  await book.settled();
  expect(sent.map(([draft]) => draft && 'note' in draft && draft.note)).toEqual(['', 'why']);
});

test('what waits is sent beside what is on its way when the story is left', async () => {
  const { book, sent, shelf } = open();
  book.hurry();
  expect(sent).toEqual([]);
  shelf.hold = new Promise(() => undefined);
  book.put(mark('a'));
  for (const note of ['w', 'wh', 'why']) book.put(mark('a', { note }));
  book.hurry();
  expect(sent.map(([draft]) => draft && 'note' in draft && draft.note)).toEqual(['', 'why']);
});

test('deeds are undone one by one, a note as a whole', async () => {
  const { book, sent, ids } = open();
  book.put(mark('a'));
  book.put(mark('a', { colour: 'blue' }));
  for (const note of ['n', 'no']) book.put(mark('a', { colour: 'blue', note }));
  book.remove('a');
  expect(book.state.notice).toMatchObject({ at: 'removed' });
  expect(ids()).toEqual([]);
  book.undo();
  expect(book.find('a')).toMatchObject({ colour: 'blue', note: 'no' });
  book.undo();
  expect(book.find('a')).toMatchObject({ colour: 'blue', note: '' });
  book.undo();
  expect(book.find('a')).toMatchObject({ colour: 'yellow' });
  book.undo();
  expect(ids()).toEqual([]);
  expect(book.canUndo).toBe(false);
  expect(book.undo()).toBeNull();
  await book.settled();
  expect(sent.at(-1)).toEqual([{ id: 'a', gone: true }]);
});

test('what cannot be kept stays on the screen, is told, and is kept at another try', async () => {
  const { book, sent, shelf, ids } = open();
  shelf.outcome = { at: 'failed', why: 'disk-full' };
  book.put(mark('a'));
  await book.settled();
  expect(book.state.notice).toMatchObject({ at: 'unkept', why: 'disk-full' });
  await book.load();
  expect(ids()).toEqual(['a']);
  shelf.outcome = { at: 'kept' };
  book.retry();
  await book.settled();
  expect(book.state.notice).toEqual({ at: 'none' });
  expect(sent).toHaveLength(2);
  await book.load();
  expect(ids()).toEqual([]); // Now the shelf's word counts, and this one has nothing.
});

test('a shelf that does not answer is told too, and one that cannot be read shows nothing', async () => {
  const book = new MarkBook(
    { load: () => Promise.reject(new Error()), keep: () => Promise.reject(new Error()) },
    () => undefined,
  );
  await book.load();
  expect(book.state.marks).toEqual([]);
  book.put(mark('a'));
  await book.settled();
  expect(book.state.notice).toMatchObject({ at: 'unkept', why: 'unreachable' });
});

test('a reading that began before a mark was kept takes nothing of it away, nor does one that is answered after a later one', async () => {
  const answers: ((found: Mark[]) => void)[] = [];
  const load = () => new Promise<Mark[]>((resolve) => void answers.push(resolve));
  const book = new MarkBook({ load, keep: async () => ({ at: 'kept' }) }, () => undefined);
  const first = book.load();
  book.put(mark('a', { note: 'why' }));
  await book.settled();
  answers[0]?.([]);
  await first;
  expect(book.find('a')?.note).toBe('why');
  const [second, third] = [book.load(), book.load()];
  answers[2]?.([mark('a', { note: 'theirs' }), mark('b')]);
  await third;
  answers[1]?.([]);
  await second;
  expect(book.state.marks.map(({ id, note }) => [id, note])).toEqual([
    ['a', 'theirs'],
    ['b', ''],
  ]);
});

test('what was changed elsewhere is shown, but not over what is on its way', async () => {
  const { book, shelf } = open([mark('a'), mark('b')]);
  await book.load();
  let release = (): void => undefined;
  shelf.hold = new Promise((resolve) => {
    release = resolve;
  });
  book.put(mark('a', { note: 'mine' }));
  shelf.found = [mark('a', { note: 'theirs' }), mark('b', { note: 'theirs' })];
  await book.load();
  expect(book.find('a')?.note).toBe('mine');
  expect(book.find('b')?.note).toBe('theirs');
  release();
  await book.settled();
});
