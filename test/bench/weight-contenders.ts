/** What is weighed beside one another: Galley, an add-on whose scripts do nothing in the same places, and one without any. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, extensionFor } from '../browser/galley.ts';

export const contenders = ['nothing', 'empty scripts', 'Galley'] as const;
export type Contender = (typeof contenders)[number];

/** Lays the contender's extension into a folder of its own, and gives the folder. */
export function layOut(contender: Contender, browser: BrowserName, parent: string): string {
  const folder = join(parent, contender.replace(' ', '-'));
  if (contender === 'Galley') {
    cpSync(extensionFor(browser), folder, { recursive: true });
    rmSync(join(folder, 'welcome.html')); // Its page after installing would be one tab more.
    return folder;
  }
  mkdirSync(folder, { recursive: true });
  const { content_scripts, browser_specific_settings } = JSON.parse(
    readFileSync(join(extensionFor(browser), 'manifest.json'), 'utf8'),
  );
  const bare = { manifest_version: 3, name: contender, version: '1.0', browser_specific_settings };
  const manifest = contender === 'nothing' ? bare : { ...bare, content_scripts };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const file of ['early.js', 'content.js']) writeFileSync(join(folder, file), '');
  return folder;
}
