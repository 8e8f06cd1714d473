/** What keys ask for is done once for a press, however long they are held. */
import { beforeEach, expect, test, vi } from 'vitest';
import { listenEarly } from '../../src/views/reader/early-ear.ts';
import { onceAPress } from '../../src/views/reader/once-a-press.ts';

let done = 0;
let command = async (): Promise<number> => 0;
let choose = async (): Promise<number> => 0;

/** The ear on a window where all that is told is a person's. */
let tell = (_told: { type: string; repeat?: boolean; isTrusted?: boolean }): void => undefined;
const later = (ms: number): void => void vi.advanceTimersByTime(ms);
const goesDown = (): void => tell({ type: 'keydown' });
const comesUp = (): void => tell({ type: 'keyup' });

/** The keys ask as often as given, each time after a pause in milliseconds. */
async function asks(pauses: readonly number[]): Promise<void> {
  for (const pause of pauses) {
    later(pause);
    await command();
  }
}

/** As a keyboard repeats what is held. */
const held = [20, 1_066, 40, 50, 110, 40] as const;

beforeEach(() => {
  vi.useFakeTimers();
  later(5_000);
  for (const type of ['keydown', 'keyup']) Reflect.deleteProperty(globalThis, Symbol.for(`galley.${type}`));
  const ears: ((event: object) => void)[] = [];
  const view = { addEventListener: (_type: string, hear: (event: object) => void) => ears.push(hear) };
  listenEarly(view as unknown as Window);
  tell = (told) => ears[0]?.({ isTrusted: true, ...told });
  done = 0;
  const ask = onceAPress(async () => {
    done += 1;
    return done;
  });
  command = () => ask({ keys: true });
  choose = () => ask({ keys: false });
});

test('what is held is one press, and each who asks gets its answer', async () => {
  goesDown();
  const answers = [command()];
  for (const pause of held) {
    later(pause);
    answers.push(command());
  }
  comesUp();
  expect(new Set(await Promise.all(answers))).toEqual(new Set([1]));
});

test('what is held is one press also where the page hears how it is repeated', async () => {
  goesDown();
  await asks([20]);
  for (const pause of [600, 40, 40]) {
    later(pause);
    tell({ type: 'keydown', repeat: true });
    await asks([10]);
  }
  expect(done).toBe(1);
});

test.each([
  ['of no key, as where a frame or the address bar has the focus', () => undefined],
  ['of a key long ago', () => (comesUp(), later(3_000))],
])('what is held is one press where the page has heard %s', async (_what, before) => {
  before();
  await asks(held);
  expect(done).toBe(1);
});

test('in a frame, whoever lets go and presses again is heard in the reader, which has the focus then', async () => {
  await asks([20]);
  later(80);
  comesUp();
  await asks([600]);
  expect(done).toBe(2);
});

test.each([
  ['at once', 200],
  ['after a moment', 700],
  ['slowly', 3_000],
])('what is pressed again %s is another press', async (_how, pause) => {
  for (const _ of [1, 2]) {
    goesDown();
    await asks([20]);
    comesUp();
    later(pause);
  }
  expect(done).toBe(2);
});

test('what is pressed again while the modifier is kept is another press', async () => {
  goesDown();
  await asks([20]);
  later(80);
  comesUp();
  await asks([600]);
  expect(done).toBe(2);
});

test('it is another press also where Galley had to be woken for the first', async () => {
  goesDown();
  later(80);
  comesUp();
  await asks([420, 300]);
  expect(done).toBe(2);
});

test('a key that a page makes up is no press', async () => {
  goesDown();
  await asks([20]);
  tell({ type: 'keyup', isTrusted: false });
  await asks([600]);
  expect(done).toBe(1);
});

test('what is chosen otherwise, as in a menu, is a press each time', async () => {
  for (const _ of [1, 2, 3]) await choose();
  later(200);
  await choose();
  expect(done).toBe(4);
});

test('after a while each is a press, also where nobody heard it', async () => {
  await asks([20, 2_000]);
  expect(done).toBe(2);
});

test('what is pressed again before the first was answered is the same press', async () => {
  goesDown();
  later(200);
  goesDown();
  await asks([500, 10]);
  expect(done).toBe(1);
});
