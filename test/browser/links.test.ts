import { expect, test } from 'vitest';
import { inEachBrowser } from './each-browser.ts';
import type { Galley } from './galley.ts';
import { bodyText, readerGone, storyText, words } from './hands.ts';
import { savedWith } from './library-hands.ts';
import { html, mainStory } from './site.ts';
import { until } from './view.ts';

/** What Galley says over the page in front, which shows no story. */
const notice = (galley: Galley, said: string): Promise<boolean> =>
  until(`the words “${said}”`, () =>
    galley.desk.run(async (_root, wanted) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: () => {
          const open = (host: Element): ShadowRoot | null =>
            Reflect.get(host, 'openOrClosedShadowRoot') ??
            chrome.dom?.openOrClosedShadowRoot(host as HTMLElement);
          const hosts = [...document.querySelectorAll('[data-galley-reader]')];
          return hosts.map((host) => open(host)?.querySelector('.tidings')?.textContent ?? '').join();
        },
      });
      return String(answer?.result).includes(wanted);
    }, said),
  );

const tabs = (galley: Galley): Promise<number> =>
  galley.desk.run(async () => (await chrome.tabs.query({})).length);

inEachBrowser((here) => {
  test('a link is saved without being looked at, and the tab behind is closed again', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await galley.open(`${site.origin}/`);
    const before = await tabs(galley);
    await galley.chooseMenu('menu-link-save', { linkUrl: site.origin + path });
    await notice(galley, 'Saved');
    expect(await tabs(galley)).toBe(before);
    await savedWith(galley, source.title ?? '');
  });

  test('a link without a story is not saved, and it is said so', async () => {
    const { galley, site } = here();
    site.serve('/nothing', html('<title>Nothing</title><p>Nothing here.'));
    await galley.open(`${site.origin}/`);
    const before = await tabs(galley);
    await galley.chooseMenu('menu-link-save', { linkUrl: `${site.origin}/nothing` });
    await notice(galley, words('saveNoStory'));
    expect(await tabs(galley)).toBe(before);
  });

  test('what is selected is read as a story of its own', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await galley.open(site.origin + path);
    const selected = await galley.page.run((root) => {
      const paragraphs = [...root.querySelectorAll('p')].filter(
        ({ textContent }) => (textContent ?? '').length > 120,
      );
      const [first, second] = paragraphs;
      if (first === undefined || second === undefined) return '';
      getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length);
      return second.textContent ?? '';
    });
    await galley.chooseMenu('menu-selection', { selectionText: selected });
    expect(await storyText(galley.reader)).toContain(source.title);
    const body = (await bodyText(galley.reader)).replace(/\s+/g, ' ');
    expect(body).toContain(selected.replace(/\s+/g, ' ').trim().slice(0, 60));
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('a link opens in the reader, in a tab of its own', async () => {
    const { galley, site } = here();
    const url = `${site.origin}${mainStory().path}?link`;
    await galley.open(`${site.origin}/`);
    await galley.chooseMenu('menu-link-read', { linkUrl: url });
    await until('the reader in the new tab', () =>
      galley.desk.run(async (_root, address) => {
        const tab = (await chrome.tabs.query({ active: true })).find((each) => each.url === address);
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? 0 },
          func: () => document.querySelectorAll('[data-galley-reader]').length,
        });
        if (Number(answer?.result) !== 1) return false;
        await chrome.tabs.remove(tab?.id ?? 0);
        return true;
      }, url),
    );
  });
});
