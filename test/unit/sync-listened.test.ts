/** Turns of listening to other devices. */
import { expect, test, vi } from 'vitest';
import type { Status } from '../../src/devices.ts';
import { atOnce, type Ear, later, listened } from '../../src/sync/listened.ts';

/** An ear on a replication that stands as told, one word for each time it is asked. */
function earOn(stands: Status['at'][], said: Awaited<ReturnType<Ear['news']>> = 'nothing') {
  return {
    standing: async () => (stands.length > 1 ? stands.shift() : stands[0]) ?? 'waiting',
    bringTogether: vi.fn(async () => undefined),
    atRest: vi.fn(async () => undefined),
    news: vi.fn(async () => said),
  } satisfies Ear;
}

test('what is new is brought in, and the next turn is at once', async () => {
  const ear = earOn(['waiting'], 'something');
  expect(await listened(ear)).toBe(atOnce);
  expect(ear.bringTogether).toHaveBeenCalledOnce();
});

test('silence is listened to again at once, a server that is away later', async () => {
  expect(await listened(earOn(['waiting'], 'nothing'))).toBe(atOnce);
  expect(await listened(earOn(['waiting'], 'unreachable'))).toBe(later);
});

test('a page that opens while a run goes on listens as soon as it is over', async () => {
  const stands: Status['at'][] = ['busy'];
  const ear = earOn(stands, 'something');
  // Another part of Galley is at it: asking for a run comes back at once, and the run ends a while later.
  ear.atRest.mockImplementation(async () => {
    stands.push('waiting');
    stands.shift();
    return undefined;
  });
  expect(await listened(ear)).toBe(atOnce);
  expect(ear.news).toHaveBeenCalledOnce();
});

test('where a word of the person is waited for, or the run failed, nothing is asked of the server', async () => {
  for (const at of ['asks', 'failed'] as const) {
    const ear = earOn([at]);
    expect(await listened(ear)).toBe(later);
    expect(ear.news).not.toHaveBeenCalled();
  }
});
