import { expect, test } from 'vitest';
import type { QueuedStory } from '../../src/library/queue-records.ts';
import { clock, newLibrary, newLocks, newName } from './library-help.ts';

const storyAt = (url: string): QueuedStory => ({
  url,
  title: 'The ferry',
  savedAt: '2013-11-09T12:26:40.000Z',
  tags: ['sea'],
  archived: true,
  favourite: false,
  readAt: null,
  progress: 0.5,
  note: null,
  highlights: [{ quote: 'It is late.', note: null }],
});
const at = (path: string): QueuedStory => storyAt(`https://paper.example.org/${path}`);
const none = { count: 10, without: new Set<string>() };
const newQueue = () => newLibrary({ now: clock() });

test('stories wait in the order in which they were asked for, each page once', async () => {
  const queue = newQueue();
  expect(await queue.enqueue([at('a'), at('b'), at('a?utm_source=mail')])).toHaveLength(2);
  expect(await queue.enqueue([at('b'), at('c')])).toHaveLength(1);
  const waiting = await queue.firstWaiting(none);
  expect(waiting.map(({ story }) => story.url)).toEqual([at('a').url, at('b').url, at('c').url]);
  expect(waiting[0]?.story).toEqual(at('a'));
  const [first] = waiting;
  const rest = await queue.firstWaiting({ count: 1, without: new Set([first?.id ?? '']) });
  expect(rest.map(({ story }) => story.url)).toEqual([at('b').url]);
  expect(await queue.queueState()).toEqual({ waiting: 3, failed: 0, saved: 0, halt: null });
});

test('what was saved is counted until the queue begins anew; what failed is kept with its reason', async () => {
  const queue = newQueue();
  const [a = '', b = ''] = await queue.enqueue([at('a'), at('b')]);
  await queue.settle(a, 'saved');
  await queue.settle(a, 'saved');
  await queue.settle(b, 'no-story');
  expect(await queue.queueState()).toEqual({ waiting: 0, failed: 1, saved: 1, halt: null });
  expect(await queue.failures()).toEqual([{ id: b, story: at('b'), why: 'no-story' }]);
  await queue.retryFailed();
  expect(await queue.queueState()).toMatchObject({ waiting: 1, failed: 0 });
  expect(await queue.waiting(b)).toEqual({ id: b, story: at('b') });
  await queue.dequeue('waiting');
  await queue.enqueue([at('c')]);
  expect(await queue.queueState()).toMatchObject({ waiting: 1, saved: 0 });
});

test('stories are taken out again, in whatever state they are', async () => {
  const queue = newQueue();
  const ids = await queue.enqueue([at('a'), at('b'), at('c')]);
  await queue.settle(ids[0] ?? '', 'not-loaded');
  await queue.dequeue(ids.slice(0, 2));
  expect(await queue.queueState()).toMatchObject({ waiting: 1, failed: 0 });
  await queue.settle(ids[1] ?? '', 'saved');
  expect(await queue.queueState()).toMatchObject({ saved: 0 });
});

test('the queue and its halt are there after a restart, and nobody is told of a change of the library', async () => {
  const name = newName();
  const first = newLibrary({ name, locks: newLocks() });
  const told: string[] = [];
  first.watch(() => told.push('library'), AbortSignal.timeout(60_000));
  const changed = new Promise<void>((resolve) => first.watchQueue(resolve, AbortSignal.timeout(60_000)));
  await first.enqueue([at('a')]);
  await first.halt('disk-full');
  await changed;
  expect(told).toEqual([]);
  await first.close();
  const second = newLibrary({ name, locks: newLocks() });
  expect(await second.queueState()).toEqual({ waiting: 1, failed: 0, saved: 0, halt: 'disk-full' });
  await second.halt(null);
  expect((await second.queueState()).halt).toBe(null);
});

test('a thousand stories are put into the queue', async () => {
  const queue = newQueue();
  const many = Array.from({ length: 1_000 }, (_, index) => at(String(index)));
  expect(await queue.enqueue(many)).toHaveLength(1_000);
  expect((await queue.queueState()).waiting).toBe(1_000);
});
