/** The page that is shown once, after installing: wiring only. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { readSettings, watchSettings } from '../settings/keeping.ts';
import { parseSettings, type Settings } from '../settings.ts';
import '../views/theme.css';
import '../views/parts/parts.css';
import '../views/welcome/welcome.css';
import { dress } from '../views/parts/dress.ts';
import { WelcomePage } from '../views/welcome/welcome-page.tsx';
import { markWords, say } from '../words.ts';
import { shortcutsOpener } from './shortcuts-page.ts';

const place = document.querySelector('#welcome');
const whileOpen = new AbortController();
const openShortcuts = shortcutsOpener();

function wear(settings: Settings): void {
  dress(document.documentElement, settings);
}

async function draw(): Promise<void> {
  const commands = await browser.commands.getAll();
  if (place !== null) render(<WelcomePage commands={commands} openShortcuts={openShortcuts} />, place);
}

markWords(document.documentElement);
document.title = say('welcomeTitle');
wear(await readSettings().catch(() => parseSettings(null)));
watchSettings(wear, whileOpen.signal);
await draw();
// Shortcuts are changed elsewhere: who comes back sees the new ones.
addEventListener('focus', () => void draw());
