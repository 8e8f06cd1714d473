import { expect, test } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { bodyText, readerGone, storyText, words } from '../hands.ts';
import { savedWith } from '../library-hands.ts';
import { noticed } from '../notice-hands.ts';
import { html, mainStory } from '../site.ts';
import { until } from '../view.ts';

const tabs = (galley: Galley): Promise<number> =>
  galley.desk.run(async () => (await chrome.tabs.query({})).length);

/** Counts the tabs that are opened from now on. */
async function countTabs(galley: Galley): Promise<() => Promise<number>> {
  await galley.desk.run(() => {
    const { dataset } = document.documentElement;
    if (dataset['opened'] === undefined)
      chrome.tabs.onCreated.addListener(() => {
        dataset['opened'] += '|';
      });
    dataset['opened'] = '';
  });
  return () => galley.desk.run(() => document.documentElement.dataset['opened']?.length ?? 0);
}

/** A page whose own text is a teaser, which its script completes. */
function completedByScript(): string {
  const whole = JSON.stringify(pageHtml(mainStory()).replace(/<script[\s\S]*?<\/script>/g, ''));
  return `<title>Soon</title><main><p>The story comes in a moment.</p></main>
    <script>document.documentElement.innerHTML = ${whole.replaceAll('</', '<\\/')}</script>`;
}

export const links: Topic = (here) => {
  test('a link is saved without being looked at, in Firefox without a tab, else in one that is closed again', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await galley.open(`${site.origin}/`);
    const before = await tabs(galley);
    const opened = await countTabs(galley);
    await galley.chooseMenu('menu-link-save', { linkUrl: site.origin + path });
    await noticed(galley, 'Saved');
    expect(await tabs(galley)).toBe(before);
    expect(await opened()).toBe(galley.name === 'firefox' ? 0 : 1);
    await savedWith(galley, source.title ?? '');
  });

  test('a link whose page is completed by its script is saved whole, by a tab behind', async () => {
    const { galley, site } = here();
    site.serve('/scripted', html(completedByScript()));
    await galley.open(`${site.origin}/`);
    const opened = await countTabs(galley);
    await galley.chooseMenu('menu-link-save', { linkUrl: `${site.origin}/scripted` });
    await noticed(galley, 'Saved');
    expect(await opened()).toBe(1);
  });

  test('a fetched link sends no cookie, and one that ends elsewhere is saved under where it ended', async () => {
    const { galley, site } = here();
    const cookies: (string | undefined)[] = [];
    site.serve('/asked', (response, request) => {
      cookies.push(request.headers.cookie);
      html(pageHtml(mainStory()))(response, request);
    });
    site.serve('/moved', (response) => {
      response.writeHead(302, { location: '/asked' });
      response.end();
    });
    site.serve('/front', (response, request) => {
      response.setHeader('set-cookie', 'reader=known');
      html('<p>Front</p>')(response, request);
    });
    await galley.open(`${site.origin}/front`);
    await galley.chooseMenu('menu-link-save', { linkUrl: `${site.origin}/moved` });
    await noticed(galley, 'Saved');
    expect(cookies[0]).toBe(galley.name === 'firefox' ? undefined : 'reader=known');
    expect(cookies).toHaveLength(1);
  });

  test('a link without a story is not saved, and it is said so', async () => {
    const { galley, site } = here();
    site.serve('/nothing', html('<title>Nothing</title><p>Nothing here.'));
    await galley.open(`${site.origin}/`);
    const before = await tabs(galley);
    await galley.chooseMenu('menu-link-save', { linkUrl: `${site.origin}/nothing` });
    await noticed(galley, words('saveNoStory'));
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
};
