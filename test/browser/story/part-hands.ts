import type { Galley } from '../galley.ts';
import { guideIn } from '../guide-hands.ts';
import { openReader, pressNamed, readerGone, there, words } from '../hands.ts';
import { mainStory } from '../site.ts';
import type { View } from '../view.ts';

export const promo = 'Ask the harbour cats anything, every Thursday at noon, in our letters page.';
export const first = mainStory().source.title;

/** Two stories of one site, made alike, with a box of the site's own in the middle of each. */
export function page(title: string, seed: string): string {
  const paragraphs = ['one', 'two', 'three', 'four', 'five', 'six'].map(
    (word) =>
      `<p>In paragraph ${word} the ${seed} was seen again below the old pier, where nobody had looked for it, and ${word} people wrote that down.</p>`,
  );
  paragraphs.splice(3, 0, `<div class="cats-box"><p>${promo} (${seed})</p></div>`);
  return `<!doctype html><html lang="en"><title>${title}</title><meta property="og:type" content="article">
    <meta name="author" content="Ines Halloran"><article><h1>${title}</h1>
    <div class="text">${paragraphs.join('')}</div></article></html>`;
}

export const bodyOf = (view: View): Promise<string[]> =>
  view.run((root) =>
    [...root.querySelectorAll('[data-story] .body > *')].map(({ textContent }) => textContent ?? ''),
  );

/** Opens the reader and waits until its keys are heard. */
export async function read(galley: Galley, url: string): Promise<void> {
  await galley.open(url);
  await openReader(galley);
  await guideIn(galley.reader);
}

export async function leave(galley: Galley): Promise<void> {
  await galley.press('Escape');
  await readerGone(galley);
}

/** The words of the strip at the foot, and the name of the control in focus. */
export const strip = (view: View) =>
  view.run((root) => {
    const said = root.querySelector('.strip p')?.textContent ?? null;
    const focused = root.querySelector('.strip :focus')?.textContent ?? null;
    return said === null ? null : { said, focused };
  });

export const stored = (galley: Galley): Promise<string> =>
  galley.desk.run(async () =>
    JSON.stringify((await chrome.storage.sync.get(null))['rules:127.0.0.1'] ?? null),
  );

export async function openLedger(view: View): Promise<void> {
  await pressNamed(view, words('asideSummary').split('$')[0]?.trim() ?? '');
  await there(view, '.asides li');
}
