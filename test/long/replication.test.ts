/** A thousand stories go from one real browser to the other. */
import { expect, test } from 'vitest';
import { replicate, replicationLine } from '../devices/replication.ts';

test('a thousand stories replicate, and both libraries are equal', async () => {
  const done = await replicate(1_000);
  console.log(replicationLine(done));
  expect(done.areEqual).toBe(true);
});
