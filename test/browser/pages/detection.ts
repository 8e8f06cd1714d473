import { expect, test } from 'vitest';
import { samplePages } from '../../pages/source.ts';
import type { Place, Topic } from '../each-browser.ts';
import { shortcutOf, words } from '../hands.ts';
import { html, mainStory } from '../site.ts';
import { until } from '../view.ts';

/** What the button says once it has settled: a verdict comes within a moment of the page's load, later on a busy machine. */
async function verdict({ galley }: Place, seconds = 20): Promise<string> {
  const lit = words('actionTitleNews');
  return until('the button to light', async () => (await galley.buttonTitle()) === lit && lit, seconds).catch(
    () => galley.buttonTitle(),
  );
}

export const detection: Topic = (here) => {
  for (const { slug, path, source } of samplePages())
    test(`the button ${source.article ? 'lights' : 'stays dark'} on ${slug}`, async () => {
      await here().galley.open(here().site.origin + path);
      expect(await verdict(here(), source.article ? 20 : 2)).toBe(
        words(source.article ? 'actionTitleNews' : 'actionTitle'),
      );
    });

  test('the button lights again when the back button restores a story', async () => {
    const { galley, site } = here();
    site.serve('/plain', html('<!doctype html><title>Nothing</title><p>Nothing here.</p>'));
    // A busy browser does not keep every page that is left: it loads some anew, which is not what is tried here.
    await until(
      'a page that the browser has kept',
      async () => {
        await galley.open(site.origin + mainStory().path);
        await galley.page.run(() =>
          addEventListener('pageshow', ({ persisted }) =>
            Object.assign(document.documentElement.dataset, { persisted: String(persisted) }),
          ),
        );
        await galley.open(`${site.origin}/plain`);
        await until('the light to go out', async () => (await galley.buttonTitle()) === words('actionTitle'));
        await galley.back();
        return (await galley.page.run(() => document.documentElement.dataset['persisted'])) === 'true';
      },
      60,
    );
    expect(await verdict(here())).toBe(words('actionTitleNews'));
  });

  test('the button follows a single-page site from a list to a story and back', async () => {
    const { galley, site } = here();
    const { path } = mainStory();
    site.serve('/app', html('<!doctype html><title>News</title><body><main id="app"><h1>News</h1></main>'));
    await galley.open(`${site.origin}/app`);
    await galley.page.run(async (_root, address) => {
      const given = await fetch(address);
      const story = new DOMParser().parseFromString(await given.text(), 'text/html');
      history.pushState(null, '', address);
      document.title = story.title;
      document.head.append(...story.head.querySelectorAll('meta, script[type="application/ld+json"]'));
      document.body.replaceChildren(...story.body.childNodes);
    }, path);
    expect(await verdict(here())).toBe(words('actionTitleNews'));
    // What the browser calls the sender's address is still the one of the list.
    await galley.press(await shortcutOf(galley, 'save-story'));
    await until('the story to be saved under its own address', () =>
      galley.desk.run(
        async (_root, url) =>
          (await chrome.runtime.sendMessage({ type: 'is-saved', request: { url } })).saved === true,
        site.origin + path,
      ),
    );
    await galley.page.run(() => {
      history.pushState(null, '', '/app');
      for (const element of document.head.querySelectorAll('meta, script')) element.remove();
      document.body.textContent = 'News';
    });
    await until('the light to go out', async () => (await galley.buttonTitle()) === words('actionTitle'));
  });
};
