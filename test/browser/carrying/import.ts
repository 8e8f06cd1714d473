import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { pressButton, pressNamed, storyText, words, writeInto } from '../hands.ts';
import { savedTitles } from '../library-hands.ts';
import { html, mainStory, storyNamed } from '../site.ts';
import { until } from '../view.ts';

const sample = (name: string): string => resolve('test/imports', name);

/** Opens the page that imports and chooses a file there. */
async function choose(galley: Galley, name: string): Promise<void> {
  await galley.open(galley.own('import.html'));
  await galley.chooseFile(sample(name));
}

/** Waits until a page of ours says something, and gives all that it says. */
async function said(galley: Galley, wanted: string): Promise<string> {
  let text = '';
  const look = async (): Promise<boolean> => {
    text = await galley.page.run((root) => root.querySelector('main')?.textContent ?? '');
    return text.includes(wanted);
  };
  await until(`the words “${wanted}”`, look).catch((error: unknown) => {
    throw new Error(`${String(error)}; the page says: ${text}`);
  });
  return text;
}

/** Writes into the field for pasted addresses. */
const addresses = (galley: Galley, text: string): Promise<void> => writeInto(galley.page, 'textarea', text);

const tabs = (galley: Galley): Promise<number> =>
  galley.desk.run(async () => (await chrome.tabs.query({})).length);

export const importing: Topic = (here) => {
  test('a file with texts is shown before it is imported, then its stories are in the library, and taken back', async () => {
    const { galley } = here();
    await choose(galley, 'wallabag/source.json');
    const preview = await said(galley, 'Found a file of wallabag');
    expect(preview).toContain('3 new stories');
    expect(preview).toContain('2 of these have no text');
    expect(preview).toContain('line 3');
    expect(preview).toContain(words('importWhyNotWeb'));
    await pressButton(galley.page, 'importStart');
    expect(await said(galley, words('importUndo'))).toContain('1 story added');
    await galley.desk.run((_root, url) => location.assign(url), galley.own('library.html#archive'));
    expect(await savedTitles(galley.desk)).toEqual(['The lamps of Salt Lane']);
    await pressNamed(galley.desk, 'The lamps of Salt Lane');
    expect(await storyText(galley.desk)).toContain('would miss the moths');
    await until('what was marked in it', () =>
      galley.desk.run((root) => root.querySelector('mark')?.textContent?.includes('eleven times')),
    );
    await galley.open(galley.own('import.html'));
    expect(await said(galley, words('importPast'))).toContain('wallabag');
    await pressButton(galley.page, 'importUndo');
    await said(galley, words('importUndone'));
    await galley.desk.run((_root, url) => location.assign(url), galley.own('library.html'));
    await until('an empty library', () =>
      galley.desk.run(
        (root, empty) => root.querySelector('body')?.textContent?.includes(empty),
        words('libraryEmpty'),
      ),
    );
  });

  test('of a list of addresses all is told, and what is to be loaded goes into the queue and out of it again', async () => {
    const { galley } = here();
    await choose(galley, 'pocket-csv/source.csv');
    const preview = await said(galley, 'Found a file of Pocket');
    expect(preview).toContain('9 new stories');
    expect(preview).toContain('3 rows cannot be imported');
    expect(preview).toContain(`line 9 ${words('importWhyBroken')}`);
    await pressButton(galley.page, 'importStart');
    const report = await said(galley, words('importUndo'));
    expect(report).toContain('9 pages to be loaded');
    expect(report).toContain('3 rows cannot be imported');
    expect(report).toContain(`line 9 ${words('importWhyBroken')}`);
    await pressButton(galley.page, 'importUndo');
    await said(galley, words('importUndone'));
    await until('an empty queue', () =>
      galley.page.run((root) => root.querySelector('.failures, .work') === null),
    );
  });

  test('a file of something else changes nothing, and what is known is named', async () => {
    const { galley } = here();
    await galley.open(galley.own('import.html'));
    await galley.chooseFile(resolve('package.json'));
    expect(await said(galley, words('importUnknown'))).toContain('Instapaper');
  });

  test('a front page gives a list of its headlines, and those that are chosen are saved', async () => {
    const { galley, site } = here();
    const [story, other] = [mainStory(), storyNamed('night-bakery')];
    const links = [story, other].map(
      ({ path }) => `<h2><a href="${path}">A headline of the day: ${path}</a></h2>`,
    );
    // So much of one story that the popup shows it: the list is offered all the same.
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'];
    const sentence = 'the ferry lay at the quay, and nobody on the island could say why. ';
    const lead = days.map((day) => `<p>${`On ${day} ${sentence}`.repeat(3)}</p>`).join('');
    const others = Array.from(
      { length: 5 },
      (_, at) =>
        `<p><a href="/2026/05/ferry-lies-at-the-quay-${at}">Ferry lies at the quay for day ${at}</a></p>`,
    ).join('');
    site.serve(
      '/front',
      html(
        `<title>Front</title><nav><a href="/2026/menu-of-the-day">All of the menu here</a></nav>${links.join('')}${lead}${others}`,
      ),
    );
    await galley.open(`${site.origin}/front`);
    const tab = await galley.desk.run(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? 0);
    const popup = await galley.clickToolbar();
    expect(await storyText(popup)).toContain('nobody on the island');
    await pressButton(popup, 'frontList');
    const list = await until('the list in a tab of its own', () =>
      galley.desk.run(async (_root, begin) => {
        const found = (await chrome.tabs.query({})).find(({ url = '' }) => url.startsWith(begin));
        return found?.url ?? null;
      }, galley.own('import.html?front=')),
    );
    expect(list).toBe(galley.own(`import.html?front=${tab}`));
    await galley.desk.run((_root, url) => location.assign(url), list);
    await until('the headlines', () =>
      galley.desk.run((root) => {
        const boxes = [...root.querySelectorAll<HTMLInputElement>('.front input')];
        if (boxes.length === 7) boxes[0]?.click();
        return boxes.length === 7;
      }),
    );
    await pressNamed(galley.desk, 'Save 1 story');
    await until('its story in the library', () =>
      galley.desk.run((root) => root.querySelector('main')?.textContent?.includes('1 saved')),
    );
  });

  test('pasted addresses are loaded behind and saved, also after the browser was started anew', async () => {
    const { galley, site, restart } = here();
    const [story, other] = [mainStory(), storyNamed('night-bakery')];
    let isHeld = true;
    site.serve('/held', (response) => {
      // The first browser never gets it: only what waits until after the restart does.
      if (!isHeld) html('<title>Nothing</title><p>Nothing here.')(response, Object());
    });
    await galley.open(galley.own('import.html'));
    const before = await tabs(galley);
    const list = [`${site.origin}/held`, `${site.origin}/held?2`, site.origin + story.path, 'no address'];
    await addresses(galley, list.join('\n'));
    await pressButton(galley.page, 'queueAdd');
    await said(galley, '1 line has no web address.');
    await until('two tabs that load, and no third', async () => (await tabs(galley)) === before + 2);
    isHeld = false;
    const again = await restart('on');
    await again.open(again.own('import.html'));
    await addresses(again, site.origin + other.path);
    await pressButton(again.page, 'queueAdd');
    await said(again, '2 pages could not be saved');
    await said(again, '2 saved');
    await said(again, words('queueWhyNoStory'));
    await again.desk.run((_root, url) => location.assign(url), again.own('library.html'));
    const titles = await savedTitles(again.desk);
    expect(new Set(titles)).toEqual(new Set([story.source.title, other.source.title]));
  });
};
