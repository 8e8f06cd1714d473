import { afterEach, expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { readerGone, storyText, words } from '../hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

const setRules = (galley: Galley, rules: string[]): Promise<void> =>
  galley.desk.run(async (_root, alwaysOpen) => {
    await chrome.storage.sync.set({ settings: { version: 2, alwaysOpen } });
  }, rules);

/** Whether the tab of that address shows a reader; asks for one as a rule does, where the reader is there. */
const askUnasked = (galley: Galley, url: string): Promise<'open' | 'shut' | 'none'> =>
  galley.desk.run(async (_root, address) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
    const answer: unknown = await chrome.tabs
      .sendMessage(tab?.id ?? 0, { type: 'open-unasked', request: {} })
      .catch(() => null);
    if (typeof answer !== 'object' || answer === null) return 'none';
    return Reflect.get(answer, 'open') === true ? 'open' : 'shut';
  }, url);

/** How many readers stand in the tab of that address. */
const readersIn = (galley: Galley, url: string): Promise<number> =>
  galley.desk.run(async (_root, address) => {
    const tab = (await chrome.tabs.query({ status: 'complete' })).find((each) => each.url === address);
    if (tab?.id === undefined) return -1;
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => document.querySelectorAll('[data-galley-reader]').length,
    });
    return Number(answer?.result);
  }, url);

export const alwaysOpen: Topic = (here) => {
  afterEach(() => setRules(here().galley, []));

  test('a story of the site opens by itself, and who leaves it has left it for this visit', async () => {
    const { galley, site } = here();
    const url = site.origin + mainStory().path;
    await setRules(galley, ['127.0.0.1/']);
    await galley.open(url);
    expect(await storyText(galley.reader)).toContain(mainStory().source.title);
    await galley.press('Escape');
    await readerGone(galley);
    expect(await askUnasked(galley, url)).toBe('shut');
    await galley.page.run(() => history.replaceState(null, '', '?scrolled=40'));
    expect(await askUnasked(galley, `${url}?scrolled=40`)).toBe('shut');
    await galley.page.run(() => history.replaceState(null, '', location.pathname));
    await galley.open(`${url}?again`);
    expect(await storyText(galley.reader)).toContain(mainStory().source.title);
    await galley.press('Escape');
    await readerGone(galley);
    await galley.back();
    await until('the story before', () => galley.page.run((_root, at) => location.href === at, url));
    expect(await askUnasked(galley, url)).not.toBe('open');
    expect(await readersIn(galley, url)).toBe(0);
  });

  test('fronts and other paths stay as they are', async () => {
    const { galley, site } = here();
    await setRules(galley, ['127.0.0.1/nowhere/']);
    await galley.open(`${site.origin}${mainStory().path}?other`);
    await until('the verdict', async () => (await galley.buttonTitle()) === words('actionTitleNews'));
    expect(await readersIn(galley, `${site.origin}${mainStory().path}?other`)).toBe(0);
    await setRules(galley, ['127.0.0.1/']);
    await galley.open(`${site.origin}/`);
    // The browser may know the tab by its address a moment after the page is there.
    const front = await until('the tab of the front', async () => {
      const readers = await readersIn(galley, `${site.origin}/`);
      return readers < 0 ? null : { readers };
    });
    expect(front).toEqual({ readers: 0 });
  });

  test('a tab behind others is left alone until it is seen', async () => {
    const { galley, site } = here();
    await galley.open(`${site.origin}/`);
    await setRules(galley, ['127.0.0.1/']);
    const url = `${site.origin}${mainStory().path}?behind`;
    await galley.desk.run(async (_root, address) => {
      await chrome.tabs.create({ url: address, active: false });
    }, url);
    await until('the tab behind to be looked at', () =>
      galley.desk.run(async (_root, address) => {
        const tab = (await chrome.tabs.query({ status: 'complete' })).find((each) => each.url === address);
        const title = await chrome.action.getTitle({ tabId: tab?.id ?? 0 });
        return title === chrome.i18n.getMessage('actionTitleNews');
      }, url),
    );
    expect(await readersIn(galley, url)).toBe(0);
    await galley.desk.run(async (_root, address) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
      await chrome.tabs.update(tab?.id ?? 0, { active: true });
    }, url);
    await until('the reader in the tab that is seen', async () => (await readersIn(galley, url)) === 1);
    await galley.desk.run(async (_root, address) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
      await chrome.tabs.remove(tab?.id ?? 0);
    }, url);
  });
};
