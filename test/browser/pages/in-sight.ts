import { expect, test } from 'vitest';
import type { Place, Topic } from '../each-browser.ts';
import { openReader, shortcutOf, words } from '../hands.ts';
import { html, mainStoryWith } from '../site.ts';
import { until } from '../view.ts';

/** True while the reader is what a person sees in the middle of the window. */
function isSeen({ galley }: Place): Promise<boolean> {
  return galley.page.run(
    () =>
      document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.hasAttribute('data-galley-reader') === true,
  );
}

/** The text of the story in the tab that was opened beside the page, and the way to close that tab. */
function storyApart({ galley }: Place): Promise<string> {
  return until('the story in a tab of its own', () =>
    galley.desk.run(() => {
      const views = chrome.extension.getViews({ type: 'tab' });
      const apart = views.find(({ location }) => location.pathname === '/popup.html');
      return apart?.document.querySelector('[data-story]')?.textContent ?? null;
    }),
  );
}

async function closeApart({ galley }: Place): Promise<void> {
  await galley.desk.run(async () => {
    const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('popup.html*') });
    await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
  });
}

export const inSight: Topic = (here) => {
  test('no style of a page hides the reader', async () => {
    const place = here();
    const style = '* { display: none !important; visibility: hidden !important; opacity: 0 !important; }';
    place.site.serve('/hiding', html(mainStoryWith('<p>Late</p>')));
    await place.galley.open(`${place.site.origin}/hiding`);
    await openReader(place.galley);
    await place.galley.page.run(
      (root, text) => {
        const sheet = document.createElement('style');
        sheet.textContent = text;
        root.querySelector('body')?.append(sheet);
      },
      style.replace('*', 'html > div, html > div *'),
    );
    expect(await until('the reader', () => isSeen(place))).toBe(true);
  });

  test('what a page opens over its own content later does not cover the story', async () => {
    const place = here();
    const dialog = '<dialog id="late">Please accept <button>Yes</button></dialog>';
    place.site.serve('/covering', html(mainStoryWith(dialog)));
    await place.galley.open(`${place.site.origin}/covering`);
    await openReader(place.galley);
    await place.galley.reader.run((root) => root.querySelector('dialog')?.scrollTo(0, 300));
    await place.galley.page.run((root) => root.querySelector<HTMLDialogElement>('#late')?.showModal());
    await until('the story on top again', () => isSeen(place));
    const scroll = await place.galley.reader.run((root) => root.querySelector('dialog')?.scrollTop);
    expect(scroll).toBe(300);
  });

  test('where a page lets nothing be seen over it, the story opens in a tab beside', async () => {
    const place = here();
    const hidden = mainStoryWith('').replace('<html', '<html style="display: none !important"');
    place.site.serve('/hidden', html(hidden));
    await place.galley.open(`${place.site.origin}/hidden`);
    await place.galley.press(await shortcutOf(place.galley, 'toggle-reader'));
    expect(await storyApart(place)).toContain('The bridge that began to sing');
    expect(await place.galley.page.run(() => document.querySelector('[data-galley-reader]'))).toBeNull();
    await closeApart(place);
  });

  test('where a document has no place for the reader, the popup opens and says that it has no story', async () => {
    const { galley, site } = here();
    const bare = "<script>addEventListener('load', () => document.documentElement.remove());</script>";
    site.serve('/rootless', html(mainStoryWith(bare)));
    await galley.open(`${site.origin}/rootless`);
    await galley.press(await shortcutOf(galley, 'toggle-reader'));
    await until('the popup', () =>
      galley.desk.run((_root, said) => {
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        const isSaid = popup?.document.body.textContent?.includes(said) === true;
        if (isSaid) popup.close();
        return isSaid;
      }, words('popupNone')),
    );
  });

  test('scrolling a story to its end does not make the page beneath load more', async () => {
    const place = here();
    const count = () => place.galley.page.run((root) => root.querySelectorAll('article, h2').length);
    await place.galley.open(`${place.site.origin}/food/2026/03/08/soup`);
    const before = await count();
    await openReader(place.galley);
    await place.galley.reader.run(async (root) => {
      const dialog = root.querySelector('dialog');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let step = 0; step < 60; step++) {
        dialog?.scrollBy(0, 400);
        await frame();
      }
    });
    expect(await count()).toBe(before);
  });
};
