import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import {
  clickAt,
  closePopup,
  openReader,
  pressButton,
  readerGone,
  storyText,
  there,
  words,
} from '../hands.ts';
import { html, mainStory, mainStoryWith, storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

/** Opens the panel and chooses a font by the name it bears. */
async function chooseFont(view: View, font: string): Promise<void> {
  await pressButton(view, 'lookOpen');
  await until('the fonts', () =>
    view.run((root, wanted) => {
      const select = root.querySelector<HTMLSelectElement>('.look-font select');
      if (select === null) return false;
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, font),
  );
  await pressButton(view, 'lookOpen');
}

/** How wide a line of the story's own font is, and which font that is. */
function face(view: View): Promise<string> {
  return view.run((root) => {
    const paragraph = root.querySelector('article[data-story] .body p');
    return paragraph === null ? '' : getComputedStyle(paragraph).fontFamily;
  });
}

const inDocument = (view: View): Promise<string[]> =>
  view.run(() =>
    [...document.fonts].map(
      ({ family, status }) => `${family.replaceAll('"', '').replace(/\d+/, '#')} ${status}`,
    ),
  );

/** Whether the upright letters of a bundled font are there: the bold ones of a headline may come first. */
function areLettersThere(): boolean {
  return [...document.fonts].some(({ family, style, status, weight }) => {
    const [from = 400, to = from] = weight.replace('normal', '400').split(' ').map(Number);
    return /^"?g\d+"?$/.test(family) && style === 'normal' && status === 'loaded' && from <= 400 && to >= 400;
  });
}

/** The characters of the story's longest paragraph on one of its full lines, on the average. */
function measureLine(root: ParentNode): number {
  const paragraphs = [...root.querySelectorAll('[data-story] .body > p')];
  const lengths = paragraphs.map(({ textContent }) => (textContent ?? '').length);
  const longest = paragraphs[lengths.indexOf(Math.max(...lengths))];
  if (longest === undefined) return 0;
  const { height } = longest.getBoundingClientRect();
  const lineHeight = Number.parseFloat(getComputedStyle(longest).lineHeight);
  const lines = Math.round(height / lineHeight);
  // The last line is not full: it counts for a bit more than the half.
  return Math.max(...lengths) / (lines - 0.4);
}

export const look: Topic = (here) => {
  test('a bundled font comes into a page that forbids all fonts, and goes with the reader', async () => {
    const { galley, site } = here();
    site.serve('/strict', (response, request) => {
      response.setHeader('content-security-policy', "default-src 'self'; font-src 'none'; img-src *");
      html(mainStoryWith(''))(response, request);
    });
    await galley.open(`${site.origin}/strict`);
    const before = await inDocument(galley.page);
    await openReader(galley);
    await chooseFont(galley.reader, 'literata');
    await until('the letters', async () => (await inDocument(galley.page)).includes('g# loaded'));
    expect(await face(galley.reader)).toMatch(/^"?g\d+/);
    await galley.press('Escape');
    await readerGone(galley);
    expect(await inDocument(galley.page)).toEqual(before);
  });

  test('what is chosen in one window is worn by the others at once', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await galley.desk.run(async () => {
      await chrome.storage.sync.set({ settings: { version: 2, theme: 'sepia', textSize: 28 } });
    });
    await until('the sepia', () =>
      galley.reader.run((root) => root.querySelector<HTMLElement>('dialog')?.dataset['theme'] === 'sepia'),
    );
    const size = await galley.reader.run((root) => {
      const story = root.querySelector('article[data-story]');
      return story === null ? '' : getComputedStyle(story).fontSize;
    });
    expect(size).toBe('28px');
    await galley.desk.run(async () => chrome.storage.sync.remove('settings'));
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('a look can be kept for one site alone', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await pressButton(galley.reader, 'lookOpen');
    await clickAt(galley.reader, '.look-switch input');
    await until('the switch', () =>
      galley.desk.run(async () => 'look:127.0.0.1' in (await chrome.storage.sync.get(null))),
    );
    await there(galley.reader, '.look-switch input:checked');
    await until('the choice', () =>
      galley.reader.run((root, sepia) => {
        const choices = [...root.querySelectorAll<HTMLElement>('.look-choice')];
        const choice = choices.find(({ textContent }) => textContent === sepia);
        choice?.click();
        return choice !== undefined;
      }, words('lookSepia')),
    );
    const kept = await until('the look', () =>
      galley.desk.run(async () => {
        const stored = await chrome.storage.sync.get(null);
        return JSON.stringify(stored['look:127.0.0.1']) === '{"theme":"sepia"}' ? stored : null;
      }),
    );
    expect(kept).not.toMatchObject({ settings: { theme: 'sepia' } });
    await galley.desk.run(async () => chrome.storage.sync.clear());
    await galley.press('Escape');
    await galley.press('Escape');
    await readerGone(galley);
  });

  test.each(['serif', 'literata', 'source-sans', 'atkinson', 'opendyslexic'])(
    'a line holds between 45 and 75 characters at every size: %s',
    async (font) => {
      const { galley, site } = here();
      await galley.open(site.origin + mainStory().path);
      for (const textSize of [16, 24]) {
        await galley.desk.run(async (_, settings) => chrome.storage.sync.set({ settings }), {
          version: 2,
          font,
          textSize,
        });
        await openReader(galley);
        if (font !== 'serif') await until('the letters', () => galley.page.run(areLettersThere));
        const line = await galley.reader.run(measureLine);
        expect(line).toBeGreaterThanOrEqual(45);
        expect(line).toBeLessThanOrEqual(75);
        await galley.press('Escape');
        await readerGone(galley);
      }
      await galley.desk.run(async () => chrome.storage.sync.clear());
    },
  );

  test('a Japanese story in columns from the right moves with the wheel, and is all there', async () => {
    const { galley, site } = here();
    await galley.desk.run(async () =>
      chrome.storage.sync.set({ settings: { version: 2, writing: 'vertical' } }),
    );
    await galley.open(site.origin + storyNamed('sakura-bus').path);
    await openReader(galley);
    await guideIn(galley.reader);
    await galley.turnWheel({ x: 300, y: 300 }, 300);
    const moved = await until('the story to move', () =>
      galley.reader.run((root) => {
        const story = root.querySelector('article[data-story]');
        if (story === null || story.scrollLeft > -100) return null;
        const sticksOut = story.scrollHeight > story.clientHeight + 1;
        return { writing: getComputedStyle(story).writingMode, sticksOut };
      }),
    );
    expect(moved).toEqual({ writing: 'vertical-rl', sticksOut: false });
    await galley.desk.run(async () => chrome.storage.sync.clear());
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('the popup shows the first words of a story with picture and highlights without scrolling', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    const first = await until('the first paragraph', () =>
      popup.run((root) => {
        const top = root.querySelector('[data-story] .body > p')?.getBoundingClientRect().top;
        return top === undefined ? null : { top, height: innerHeight };
      }),
    );
    expect(first.top).toBeLessThan(first.height - 16);
    await closePopup(popup);
  });
};
