/** Kills the browser in the middle of imports, again and again, goes on with each, and takes all of them back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Place } from '../browser/each-browser.ts';
import type { Galley } from '../browser/galley.ts';
import { pressButton, words } from '../browser/hands.ts';
import { checked } from '../browser/kill-rounds.ts';
import { until } from '../browser/view.ts';

/** Stories in one file. */
const count = 120;

const titleOf = (round: number, number: number): string => `Story ${number} of round ${round}`;

/** A file of another service with texts, tags and something to be loaded later. */
function fileOf(round: number): string {
  const rows = Array.from({ length: count }, (_, number) => ({
    id: number,
    url: `https://courier.example/${round}/${number}`,
    title: titleOf(round, number),
    content: `<p>${`The lamps of lane ${number} were lit by hand until Thursday of week ${round}. `.repeat(8)}</p>`,
    ...{ is_archived: number % 2, is_starred: 0, tags: ['city'], mimetype: 'text/html', language: 'en' },
    created_at: '2021-02-03T04:05:06+0000',
  }));
  return JSON.stringify(rows);
}

/** Waits until the page that imports says something. */
const said = (galley: Galley, wanted: string): Promise<unknown> =>
  until(
    `the words “${wanted}”`,
    () =>
      galley.page.run(
        (root, text) => root.querySelector('main')?.textContent?.includes(text) ?? false,
        wanted,
      ),
    60,
  );

async function begin(galley: Galley, file: string): Promise<void> {
  await galley.open(galley.own('import.html'));
  await galley.chooseFile(file);
  await said(galley, words('importStart'));
  await pressButton(galley.page, 'importStart');
}

/** How much of an import is done, from 0 to 1; null when none is under way. */
const share = (galley: Galley): Promise<number | null> =>
  galley.page.run((root) => root.querySelector<HTMLProgressElement>('.work progress')?.value ?? null);

/** Takes back every import that the page lists; tells how many there were. */
async function undoAll(galley: Galley): Promise<number> {
  await galley.open(galley.own('import.html'));
  await said(galley, words('importPast'));
  const left = (): Promise<number> => galley.page.run((root) => root.querySelectorAll('.past li').length);
  const whole = await until('the imports', left);
  for (let rest = whole; rest > 0; rest -= 1) {
    await pressButton(galley.page, 'importUndo');
    await until('one import less', async () => (await left()) === rest - 1, 120);
  }
  return whole;
}

/** So many times: an import, a kill at some moment of it, a look at what is there, and the same import to its end. */
export async function killImports({ crash, galley }: Place, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-imports-'));
  const whole = new Set<string>();
  let current = galley;
  for (let round = 0; round < rounds; round += 1) {
    const file = join(folder, `${round}.json`);
    writeFileSync(file, fileOf(round));
    await begin(current, file);
    const moment = Math.random() * 0.8;
    await until('the moment', async () => ((await share(current)) ?? 1) > moment);
    current = await crash();
    const after = await checked(current);
    expect(after.verdict).toContain(words('optionsCheckGood'));
    expect(new Set(after.titles).size).toBe(after.titles.length);
    expect(after.titles).toEqual(expect.arrayContaining([...whole]));
    await begin(current, file);
    await until('the report', () => current.page.run((root) => root.querySelector('.report') !== null), 60);
    for (let number = 0; number < count; number += 1) whole.add(titleOf(round, number));
    const { titles } = await checked(current);
    expect(titles.toSorted()).toEqual([...whole].toSorted());
  }
  expect(await undoAll(current)).toBeGreaterThanOrEqual(rounds);
  expect(await checked(current)).toMatchObject({ titles: [] });
  rmSync(folder, { recursive: true });
}
