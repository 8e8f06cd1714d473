import { afterEach, expect, test } from 'vitest';
import { violations } from '../axe.ts';
import type { Topic } from '../each-browser.ts';
import { clickAt, closePopup, pressButton, pressNamed, storyText, there, tidings, words } from '../hands.ts';
import { savedTitles } from '../library-hands.ts';
import { html, mainStory } from '../site.ts';
import { until } from '../view.ts';
import { bodyOf, first, leave, openLedger, page, promo, read, stored, strip } from './part-hands.ts';

export const parts: Topic = (here) => {
  afterEach(async () => {
    await here().galley.desk.run(async () => chrome.storage.sync.clear());
  });

  test('what was set aside is put back in its place, and set aside again', async () => {
    const { galley, site } = here();
    await read(galley, site.origin + mainStory().path);
    const before = await bodyOf(galley.reader);
    await openLedger(galley.reader);
    expect(await violations(galley.reader)).toEqual([]);
    await pressButton(galley.reader, 'asidePutBack');
    await until('the strip', async () => (await strip(galley.reader))?.said === words('asideIsBack'));
    await until('the part in focus and in sight', () =>
      galley.reader.run((root) => {
        const box = root.querySelector('.body > .put-back:focus')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.top < innerHeight;
      }),
    );
    expect((await bodyOf(galley.reader)).length).toBeGreaterThan(before.length);
    expect(await violations(galley.reader)).toEqual([]);
    await pressButton(galley.reader, 'asideTakeOut');
    await until('the story as it was', async () => (await bodyOf(galley.reader)).length === before.length);
    await galley.press('Escape');
    await leave(galley);
  });

  test('the menu counts what was set aside and leads to it', async () => {
    const { galley, site } = here();
    await read(galley, site.origin + mainStory().path);
    const line = await galley.reader.run(
      (root) => root.querySelector('.asides > summary')?.textContent ?? '',
    );
    await pressButton(galley.reader, 'moreOpen');
    await pressNamed(galley.reader, line);
    await until('the list in sight, and its line in focus', () =>
      galley.reader.run((root) => {
        const list = root.querySelector('.asides[open]:has(li):has(> summary:focus)');
        const top = list?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
      }),
    );
    await leave(galley);
  });

  test('what is always kept on a site is kept after a reload, in the popup too', async () => {
    const { galley, site } = here();
    await read(galley, site.origin + mainStory().path);
    const before = await bodyOf(galley.reader);
    await openLedger(galley.reader);
    await pressNamed(galley.reader, words('asideAlwaysKeep').replace('$1', '127.0.0.1'));
    await until('the rule', async () => (await stored(galley)).includes('"keep"'));
    await leave(galley);
    await read(galley, site.origin + mainStory().path);
    const after = await bodyOf(galley.reader);
    expect(after.length).toBeGreaterThan(before.length);
    await leave(galley);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    expect(await bodyOf(popup)).toEqual(after);
    await closePopup(popup);
  });

  test('a part is pointed at with the keys, set aside always, and gone from other stories of the site', async () => {
    const { galley, site } = here();
    site.serve('/eel', html(page('The eel below the pier', 'eel')));
    site.serve('/seal', html(page('The seal below the pier', 'seal')));
    await read(galley, `${site.origin}/eel`);
    expect((await bodyOf(galley.reader)).join()).toContain(promo);
    await galley.press('x');
    await until('pointing', async () => (await strip(galley.reader))?.said === words('pointHow'));
    for (const _ of [1, 2, 3]) await galley.press('j');
    await until('the box in focus', () =>
      galley.reader.run((root) => root.querySelector('.body > :focus')?.textContent?.startsWith('Ask the')),
    );
    await galley.press('Return');
    await until('the way back in focus', async () => {
      const now = await strip(galley.reader);
      return now?.said === words('asideIsAway') && now.focused === words('asidePutBack');
    });
    expect((await bodyOf(galley.reader)).join()).not.toContain(promo);
    await pressNamed(galley.reader, words('asideAlwaysAway').replace('$1', '127.0.0.1'));
    await until('the rule', async () => (await stored(galley)).includes('div.cats-box'));
    await galley.press('Escape');
    await leave(galley);
    await read(galley, `${site.origin}/seal`);
    expect((await bodyOf(galley.reader)).join()).not.toContain(promo);
    await openLedger(galley.reader);
    const ledger = await galley.reader.run((root) => root.querySelector('.asides')?.textContent ?? '');
    expect(ledger).toContain('1 part by your rules');
    expect(ledger).toContain(promo);
    await leave(galley);
  });

  test('a part is pointed at with the pointer, undone at once, and Escape ends pointing alone', async () => {
    const { galley, site } = here();
    site.serve('/eel', html(page('The eel below the pier', 'eel')));
    await read(galley, `${site.origin}/eel`);
    const before = await bodyOf(galley.reader);
    await galley.press('x');
    await until('pointing', async () => (await strip(galley.reader))?.said === words('pointHow'));
    await galley.press('Escape');
    await until('no pointing', async () => (await strip(galley.reader)) === null);
    await galley.press('x');
    await until('pointing', async () => (await strip(galley.reader))?.said === words('pointHow'));
    await clickAt(galley.reader, '.body > *', 3);
    await until('one part less', async () => (await bodyOf(galley.reader)).length === before.length - 1);
    await pressButton(galley.reader, 'asidePutBack');
    await until('the story as it was', async () => {
      return JSON.stringify(await bodyOf(galley.reader)) === JSON.stringify(before);
    });
    expect(await stored(galley)).toBe('null');
    await leave(galley);
  });

  test('a save keeps the story as it was read, with its ledger', async () => {
    const { galley, site } = here();
    await read(galley, site.origin + mainStory().path);
    await galley.press('x');
    await until('pointing', async () => (await strip(galley.reader))?.said === words('pointHow'));
    await there(galley.reader, '.pointing .body > :focus');
    await galley.press('Return');
    await until('the way back', async () => (await strip(galley.reader))?.said === words('asideIsAway'));
    const shown = await bodyOf(galley.reader);
    await galley.press('Escape');
    await galley.press('s');
    await until('the save', async () => /^Saved|up to date/.test(await tidings(galley)));
    await leave(galley);
    await galley.open(galley.own('library.html'));
    await savedTitles(galley.page);
    await pressNamed(galley.page, first);
    await storyText(galley.page);
    expect(await bodyOf(galley.page)).toEqual(shown);
    await openLedger(galley.page);
    expect(await galley.page.run((root) => root.querySelector('.asides')?.textContent ?? '')).toContain(
      '1 part by you',
    );
  });

  test('rules are listed in the options by site, removed, and brought back', async () => {
    const { galley } = here();
    const rule = { verb: 'aside', pass: null, origin: 'div.cats-box<div.text', mark: null, words: promo };
    await galley.desk.run(
      async (_, mine) => chrome.storage.sync.set({ 'rules:127.0.0.1': { version: 1, rules: [mine] } }),
      rule,
    );
    await galley.open(galley.own('options.html'));
    await until('the rule', () => galley.page.run((root) => root.querySelector('.rules li') !== null));
    const listed = await galley.page.run(
      (root) => root.querySelector('[aria-labelledby="rules"]')?.textContent ?? '',
    );
    expect(listed).toMatch(/127\.0\.0\.1.*Ask the harbour cats/);
    expect(await violations(galley.page)).toEqual([]);
    await pressNamed(galley.page, words('rulesRemoveOne').split('$')[0] ?? '');
    await until('no rule', async () => (await stored(galley)) === 'null');
    await until('no rule in the list', () =>
      galley.page.run((root) => root.querySelector('.rules li') === null),
    );
    await pressButton(galley.page, 'optionsUndo');
    await until('the rule again', async () => (await stored(galley)).includes('div.cats-box'));
  });
};
