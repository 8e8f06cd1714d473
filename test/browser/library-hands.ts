/** What a person sees of the library. */
import type { Galley } from './galley.ts';
import { closePopup, openReader, pressButton, readerGone, storyText } from './hands.ts';
import { until, type View } from './view.ts';

/** The titles in the library page's list, as soon as it shows any. */
export function savedTitles(library: View): Promise<string[]> {
  return until('the list of saved stories', () =>
    library.run((root) => {
      const titles = [...root.querySelectorAll('li h2')].map((heading) => heading.textContent?.trim() ?? '');
      return titles.length > 0 && titles;
    }),
  );
}

/** Opens the library page in the tab behind, and waits until it is there in the place of what was. */
async function openBehind({ desk, own }: Galley): Promise<void> {
  await desk.run((_root, address) => {
    document.documentElement.dataset['left'] = '';
    location.assign(address);
  }, own('library.html'));
  await until('the library in the tab behind', () =>
    desk.run((root) => root.querySelector('html:not([data-left]) main') !== null),
  );
}

/** Waits until the library page, opened in the tab behind, lists a story of this title. */
export async function savedWith(galley: Galley, title: string): Promise<void> {
  await until(`“${title}” in the library`, async () => {
    await openBehind(galley);
    const titles = await savedTitles(galley.desk);
    return titles.includes(title);
  });
}

/** Opens a story, saves it with the popup's button and waits until the popup says that it is saved. */
export async function saveFromPopup(galley: Galley, address: string): Promise<void> {
  await galley.open(address);
  const popup = await galley.clickToolbar();
  await storyText(popup);
  await pressButton(popup, 'saveButton');
  const title = await popup.run((root) => root.querySelector('article[data-story] h1')?.textContent ?? '');
  await savedWith(galley, title);
  await closePopup(popup);
}

/** Opens a story, saves it with the reader's button, and closes the reader when the library lists it. */
export async function saveFromReader(galley: Galley, address: string, title: string): Promise<void> {
  await galley.open(address);
  await openReader(galley);
  await pressButton(galley.reader, 'saveButton');
  await savedWith(galley, title);
  await galley.press('Escape');
  await readerGone(galley);
}

/** The widths of the pictures of the saved story that a page shows, once all are there. */
export function pictureWidths(library: View): Promise<number[]> {
  return until('the pictures of the saved story', () =>
    library.run((root) => {
      const pictures = [...root.querySelectorAll<HTMLImageElement>('article[data-story] img')];
      for (const picture of pictures) picture.scrollIntoView();
      const widths = pictures.map(({ naturalWidth }) => naturalWidth);
      return widths.length > 0 && widths.every((width) => width > 0) && widths;
    }),
  );
}
