/** What a person does in a view: finds a control by the name it bears, and presses it. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Galley } from './galley.ts';
import { until, type View } from './view.ts';

/** The English words of a message. */
export const words = (key: keyof typeof messages): string => messages[key].message;

/** Presses the button or link that bears a message. */
export function pressButton(view: View, key: keyof typeof messages): Promise<void> {
  return pressNamed(view, words(key));
}

/**
 * Presses the button or link that bears a name: its label for assistive technology, else its text, which may
 * go on after the name (with the keys, say). Waits until it is there and can be pressed.
 */
export async function pressNamed(view: View, name: string): Promise<void> {
  await until(`the button “${name}”`, () =>
    view.run((root, wanted) => {
      const controls = [...root.querySelectorAll<HTMLElement>('button, a, summary, [role="button"]')];
      const nameOf = (control: HTMLElement): string =>
        (control.getAttribute('aria-label') ?? control.textContent ?? '').trim();
      const found = controls.find((control) => nameOf(control).startsWith(wanted));
      if (found === undefined || found.matches(':disabled')) return false;
      found.click();
      return true;
    }, name),
  );
}

/** Clicks what a selector finds, by its place among all that it does, as soon as it is there. */
export async function clickAt(view: View, selector: string, place = 0): Promise<void> {
  await until(`${selector}, number ${place}, to click`, () =>
    view.run(
      (root, wanted, index) => {
        const found = root.querySelectorAll<HTMLElement>(wanted)[index];
        found?.click();
        return found !== undefined;
      },
      selector,
      place,
    ),
  );
}

/** Waits until a view shows something that a selector finds. */
export async function there(view: View, selector: string): Promise<void> {
  await until(selector, () => view.run((root, wanted) => root.querySelector(wanted) !== null, selector));
}

/** Waits until a view shows nothing more that a selector finds. */
export async function gone(view: View, selector: string): Promise<void> {
  await until(`no ${selector}`, () =>
    view.run((root, wanted) => root.querySelector(wanted) === null, selector),
  );
}

/** Writes into the first field that a selector finds, as pasting does. Waits until it is there. */
export async function writeInto(view: View, selector: string, text: string): Promise<void> {
  await until(`the field “${selector}”`, () =>
    view.run(
      (root, wanted, value) => {
        const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
        if (field === null) return false;
        field.value = value;
        return field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector,
      text,
    ),
  );
}

/** Closes the popup by itself, which may be gone before it can answer, and waits until it is. */
export async function closePopup(popup: View): Promise<void> {
  await popup
    .run(() => window.close())
    .catch((error: unknown) => {
      if (!/destroyed|closed|detached/i.test(String(error))) throw error;
    });
  await popupGone(popup);
}

/** Waits until the popup has closed: the next press of the button would find it. */
export async function popupGone(popup: View): Promise<void> {
  await until('the popup to close', () => popup.run(() => false).catch(() => true));
}

/** Waits until the page shows no reader. */
export async function readerGone(galley: Galley): Promise<void> {
  await until('the reader to close', async () => {
    const open = await galley.reader.run((root) => root !== null).catch(() => false);
    return !open;
  });
}

/** Opens the reader over the page in front with the real keys, and waits for its story. */
export async function openReader(galley: Galley): Promise<string> {
  await galley.press(await shortcutOf(galley, 'toggle-reader'));
  return storyText(galley.reader).catch(async (error: unknown) => {
    const page = await galley.page.run(() =>
      JSON.stringify({
        at: location.href,
        focus: document.hasFocus(),
        seen: document.visibilityState,
        hosts: document.querySelectorAll('[data-galley-reader]').length,
      }),
    );
    const others = await galley.desk.run(() =>
      chrome.extension.getViews().map((view) => view.location.pathname),
    );
    throw new Error(`${String(error)}; the page: ${page}; of Galley's own there are ${others.join(', ')}`);
  });
}

/** What the reader says of what just happened; '' where it says nothing, or is not there. */
export function tidings(galley: Galley): Promise<string> {
  return galley.reader.run((root) => root?.querySelector('.tidings')?.textContent ?? '');
}

/** The keys that the browser granted to a command, such as `Alt+R`; '' where it granted none. */
export async function shortcutOf(galley: Galley, command: string): Promise<string> {
  const commands = await shortcuts(galley);
  return commands.find(({ name }) => name === command)?.keys ?? '';
}

/** All commands of Galley's own with their keys. */
export function shortcuts(galley: Galley): Promise<{ name: string; keys: string }[]> {
  return galley.desk.run(async () => {
    const commands = await chrome.commands.getAll();
    return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
  });
}

/** The text of the story that a view shows, as soon as it shows one. */
export function storyText(view: View): Promise<string> {
  return until('a story', () =>
    view.run((root) => root.querySelector('article[data-story]')?.textContent ?? null),
  );
}

/** The story's own text in a view that shows it: without what stands above it and under its pictures. */
export function bodyText(view: View): Promise<string> {
  return view.run((root) => {
    const story = root.querySelector('article[data-story]')?.cloneNode(true);
    if (!(story instanceof HTMLElement)) return '';
    for (const part of story.querySelectorAll('header, figcaption')) part.remove();
    return story.textContent ?? '';
  });
}

/**
 * Waits until what a view shows at once is decoded: a picture that has come is painted a frame or more later than the
 * words, and a screenshot is a single frame.
 */
export async function picturesDrawn(view: View): Promise<void> {
  await until('the pictures', () =>
    view.run(async (root) => {
      const shown = [...root.querySelectorAll('img')].filter((picture) => picture.loading !== 'lazy');
      await Promise.all(shown.map((picture) => picture.decode()));
      // Chromium draws the words of a frame first and large pictures into a later one.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return true;
    }),
  );
}
