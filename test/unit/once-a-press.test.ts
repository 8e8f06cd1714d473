/** What a key asks for is done once for a press, however long it is held. */
import { beforeEach, expect, test, vi } from 'vitest';
import { onceAPress } from '../../src/views/reader/once-a-press.ts';

let done = 0;
let ask = async (): Promise<number> => 0;

/** The ear in the page hears a press, which nobody but a person can press. */
const press = (): void => void Reflect.set(globalThis, Symbol.for('galley.press'), performance.now());
const later = (ms: number): void => void vi.advanceTimersByTime(ms);

beforeEach(() => {
  vi.useFakeTimers();
  later(5_000);
  Reflect.deleteProperty(globalThis, Symbol.for('galley.press'));
  done = 0;
  ask = onceAPress(async () => {
    done += 1;
    return done;
  });
});

test('what is held is one press, and each who asks gets its answer', async () => {
  press();
  later(20);
  const answers = [ask()];
  for (const pause of [1_066, 40, 130, 40]) {
    later(pause);
    answers.push(ask());
  }
  expect(await Promise.all(answers)).toEqual([1, 1, 1, 1, 1]);
});

test.each([
  ['at once', 200],
  ['slowly', 3_000],
])('what is pressed again %s is another press', async (_how, pause) => {
  for (const _ of [1, 2]) {
    press();
    later(20);
    await ask();
    later(pause);
  }
  expect(done).toBe(2);
});

test('where the page hears of no key, as beside a choice in a menu or a focus in the address bar, each is a press', async () => {
  await ask();
  later(200);
  await ask();
  press();
  later(9_000);
  await ask();
  later(200);
  await ask();
  expect(done).toBe(4);
});

test('after a while each is a press, also where nobody heard it', async () => {
  press();
  later(20);
  await ask();
  later(2_000);
  await ask();
  expect(done).toBe(2);
});

test('what is pressed again before the first was answered is the same press', async () => {
  press();
  later(200);
  press();
  later(500);
  await ask();
  later(10);
  await ask();
  expect(done).toBe(1);
});
