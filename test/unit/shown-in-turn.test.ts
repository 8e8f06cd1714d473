/** Parts of a list are shown one after the other, and what can wait does. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shownInTurn } from '../../src/entries/painted.ts';

const frames: (() => void)[] = [];
const asked: string[] = [];

async function* three(): AsyncGenerator<string> {
  for (const part of ['first', 'second', 'third']) {
    asked.push(part);
    yield part;
  }
}

async function paint(): Promise<void> {
  for (const frame of frames.splice(0)) frame();
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  asked.length = 0;
  frames.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Takes all parts as the page does, and notes what has come to pass. */
function taken(read: () => AsyncGenerator<string>) {
  const { parts, first, whole } = shownInTurn(read);
  const past: string[] = [];
  void first.then(() => past.push('first seen'));
  void whole.then(() => past.push('whole'));
  const all = (async () => {
    for await (const part of parts()) past.push(part);
  })().catch(() => past.push('failed'));
  return { past, all };
}

it('asks for the next part when the one before can be seen', async () => {
  const { past, all } = taken(three);
  await vi.advanceTimersByTimeAsync(0);
  expect([asked, past]).toEqual([['first'], ['first']]);
  await paint();
  expect([asked, past]).toEqual([
    ['first', 'second'],
    ['first', 'first seen', 'second'],
  ]);
  await paint();
  await paint();
  await all;
  expect(past.filter((each) => each !== 'whole')).toEqual(['first', 'first seen', 'second', 'third']);
  expect(past).toContain('whole');
});

it('waits for no paint in a tab behind others, and not for long where none comes', async () => {
  vi.stubGlobal('document', { hidden: true });
  const behind = taken(three);
  await vi.advanceTimersByTimeAsync(0);
  expect(behind.past).toContain('third');
  vi.stubGlobal('document', { hidden: false });
  const unpainted = taken(three);
  await vi.advanceTimersByTimeAsync(300);
  expect(unpainted.past).toContain('whole');
});

it('holds nothing up where there is nothing to show', async () => {
  const failing = taken(async function* () {
    yield* three();
    throw new Error('no database');
  });
  const empty = taken(async function* () {});
  await vi.advanceTimersByTimeAsync(0);
  expect(new Set(empty.past)).toEqual(new Set(['first seen', 'whole']));
  for (let frame = 0; frame < 4; frame += 1) await paint();
  await failing.all;
  expect(failing.past).toEqual(expect.arrayContaining(['third', 'failed', 'whole']));
});
