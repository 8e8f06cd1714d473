// @vitest-environment jsdom
/**
 * Pages made to crash, freeze or starve extraction: the story is there, and the work grows as the page does. What
 * takes for ever ends in the time limit of the test.
 */
import { expect, test } from 'vitest';
import { extractArticle } from '../../src/extract/index.ts';
import { killers } from '../hostile/killers/all.ts';
import { type Killer, told } from '../hostile/killers/killer.ts';
import { strings } from '../hostile/killers/strings.ts';
import { countWork } from './work.ts';

const address = 'https://paper.example/2026/05/03/crane';
/** What a time limit must leave to a machine that is busy with other things. */
const patient = { timeout: 60_000 };

function pageOf(killer: Killer, size: number): Document {
  const page = new DOMParser().parseFromString(killer.html(size), 'text/html');
  killer.grow?.(page, size);
  return page;
}

const workOn = (killer: Killer, size: number): number => {
  const page = pageOf(killer, size);
  return countWork(() => extractArticle(page, address));
};

const deep = killers.filter(({ name, grow }) => grow !== undefined && !/^one|^shadow|too deep$/.test(name));
const wide = killers.filter((killer) => killer.most > 1 && !killer.grow && !strings.includes(killer));

/** How much more work four times as much is. */
function growthOf(killer: Killer): number {
  const few = killer.from ?? 30;
  const [none = 0, some = 0, more = 0] = [1, few, few * 4].map((size) => workOn(killer, size));
  return (more - none) / Math.max(1_000, some - none);
}

const missing = (killer: Killer, size: number): string[] => {
  const body = JSON.stringify(extractArticle(pageOf(killer, size), address)?.body ?? []);
  return told.filter((text) => !body.includes(text));
};

test.each(strings)('the story is there with $name', patient, (killer) => {
  expect(missing(killer, killer.most / 40)).toEqual([]);
});

test.each(wide)('the work on $name grows as they do', patient, (killer) => {
  expect(growthOf(killer)).toBeLessThan(8);
});

// What stands in boxes in boxes is asked of each box for all that is in it; so depth has a limit of its own.
test.each(deep)('the work on $name grows no faster than their square', patient, (killer) => {
  expect(growthOf(killer)).toBeLessThan(22);
  expect(missing(killer, 100)).toEqual([]);
});
