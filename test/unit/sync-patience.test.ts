/** A slow line is borne with, a silent server is not. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { restAWhile } from '../../src/sync/manners.ts';
import { patienceWith } from '../../src/sync/patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('ends a minute after a server fell silent', async () => {
  const { signal } = patienceWith(0, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(signal.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(signal.aborted).toBe(true);
});

it('lasts longer for a picture of ten megabytes that is sent', async () => {
  const { signal } = patienceWith(10_000_000, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(1_000_000);
  expect(signal.aborted).toBe(false);
});

it('lasts as long as pieces of an answer come', async () => {
  const patience = patienceWith(0, new AbortController().signal);
  const body = new ReadableStream({
    async start(stream) {
      for (const piece of ['{"a":', '"é', '"}']) {
        await restAWhile(50_000, patience.signal);
        stream.enqueue(new TextEncoder().encode(piece));
      }
      stream.close();
    },
  });
  const text = patience.textOf(new Response(body));
  await vi.advanceTimersByTimeAsync(200_000);
  expect(await text).toBe('{"a":"é"}');
  expect(patience.signal.aborted).toBe(false);
  patience.end();
});
