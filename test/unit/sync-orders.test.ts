/** Two hundred orders of what two or three devices may do; `npm run test:long` tries ten thousand. */
import { expect, it } from 'vitest';
import { tryOrder } from '../devices/orders.ts';

it('ends with equal libraries and nothing lost, in whatever order things were done', async () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < 200; seed++) {
    const found = await tryOrder(seed);
    if (found !== null) wrong.push(`order ${seed}: ${found}`);
  }
  expect(wrong).toEqual([]);
}, 300_000);
