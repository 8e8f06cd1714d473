/** Ten thousand orders of what two or three devices may do. */
import { expect, test } from 'vitest';
import { tryOrder } from '../devices/orders.ts';

test('ten thousand orders end with equal libraries and nothing lost', async () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < 10_000; seed++) {
    const found = await tryOrder(seed);
    if (found !== null) wrong.push(`order ${seed}: ${found}`);
    if (seed % 1_000 === 999) console.log(`${seed + 1} orders tried, ${wrong.length} wrong`);
  }
  expect(wrong).toEqual([]);
});
