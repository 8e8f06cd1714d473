/** Without a display: opens a story in a hidden browser, presses the toolbar button, prints what Galley shows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, startGalley } from '../test/browser/galley.ts';
import { picturesDrawn, pressButton, storyText } from '../test/browser/hands.ts';
import { until, type View } from '../test/browser/view.ts';
import { root } from './machine.mjs';
import { storyAsMarkdown } from './story-as-markdown.ts';

const folder = join(root, 'artifacts');

/** Prints the story at an address as Markdown and saves pictures of the page, the popup and the reader. */
export async function showInTerminal(name: BrowserName, profile: string, address: string): Promise<void> {
  console.log(`There is no display here, so ${name} stays hidden. Opening ${address}`);
  mkdirSync(folder, { recursive: true });
  const galley = await startGalley(name, profile, { show: 'headless' });
  try {
    await galley.open(address);
    await save('page', galley.page);
    const popup = await galley.clickToolbar();
    const story = await until('the story in the popup', () => popup.run(storyAsMarkdown));
    console.log(`\n${story}\n`);
    await save('popup', popup);
    await pressButton(popup, 'popupRead');
    await storyText(galley.reader);
    await save('reader', galley.page, galley.reader);
    console.log('Pictures: artifacts/page.png, artifacts/popup.png, artifacts/reader.png');
  } finally {
    await galley.quit();
  }
}

async function save(what: string, view: View, shown = view): Promise<void> {
  await picturesDrawn(shown);
  writeFileSync(join(folder, `${what}.png`), await view.screenshot());
}
