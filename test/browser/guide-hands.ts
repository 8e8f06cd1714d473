/** What a person does with the menu of a story and what it opens. */
import type messages from '../../public/_locales/en/messages.json';
import { clickAt, pressButton, words } from './hands.ts';
import { until, type View } from './view.ts';

/** The guide comes right after the story; before it is there, keys do nothing. */
export const guideIn = (view: View): Promise<boolean> =>
  until('the guide', () => view.run((root) => root.querySelector('.guide') !== null));

/** The entries of the menu that is open, as they are read; empty while none is. */
export const entriesIn = (view: View): Promise<string[]> =>
  view.run((root) =>
    [...root.querySelectorAll('[role="menu"] button')].map((entry) => entry.getAttribute('aria-label') ?? ''),
  );

/** The label of what has the focus, or what it says. */
export const focusedName = (view: View): Promise<string> =>
  view.run((root) => {
    const focused = root.querySelector(':focus');
    return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim();
  });

/** Opens the menu by its button and waits until its first entry has the focus. */
export async function openMenu(view: View): Promise<string[]> {
  await guideIn(view);
  if ((await entriesIn(view)).length === 0) await pressButton(view, 'moreOpen');
  return until('the menu', async () => {
    const entries = await entriesIn(view);
    return entries.length > 0 && (await focusedName(view)) === entries[0] ? entries : null;
  });
}

/** Opens the menu and chooses the entry that bears a message. */
export async function chooseInMenu(view: View, key: keyof typeof messages): Promise<void> {
  await openMenu(view);
  await clickAt(view, `[role="menu"] button[aria-label="${words(key)}"]`);
}

/** The title of the panel beside the story, as soon as one is open. */
export const panelTitle = (view: View): Promise<string> =>
  until('a panel', () => view.run((root) => root.querySelector('.panel h2')?.textContent ?? null));
