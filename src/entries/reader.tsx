/** The reader script, injected on demand: wiring only. Injected twice it does nothing the second time. */
import './own-browser.ts';
import browser from 'webextension-polyfill';
import { extractArticle } from '../extract/index.ts';
import { answer, askBackground, fromExtension, readerRoutes } from '../messages.ts';
import { changeSettings, parseSettings, readSettings, watchSettings } from '../settings.ts';
import { keepStory } from '../views/reader/keeper.ts';
import { mountReader, type Ports, type Reader, saveAndTell } from '../views/reader/mount.tsx';

const find = keepStory(document, extractArticle);
let reader: Reader | null = null;

async function ports(): Promise<Ports> {
  return {
    find: () => find(location.href),
    settings: await readSettings().catch(() => parseSettings(null)),
    watchSettings,
    change: (change) => void changeSettings(change),
    save: (article) => askBackground('save-story', { article }),
    openLibrary: () => void askBackground('open-library', {}).catch(() => null),
  };
}

async function toggle(): Promise<boolean> {
  if (reader !== null) {
    reader.close();
    return false;
  }
  const given = await ports();
  reader ??= mountReader(window, given);
  reader?.signal.addEventListener('abort', () => {
    reader = null;
  });
  return reader !== null;
}

function start(): void {
  answer(
    readerRoutes,
    {
      'tell-story': async () => {
        const found = find(location.href);
        return found.at === 'story' ? { ...found, readerOpen: reader !== null } : found;
      },
      'toggle-reader': async () => ({ open: await toggle() }),
      'save-here': async () => {
        const result = await saveAndTell(find(location.href), await ports(), reader);
        if (result.at === 'saved') return result;
        return { at: 'failed' as const, why: result.why === 'unreachable' ? 'database' : result.why };
      },
      'page-moved': async () => {
        reader?.close();
        return null;
      },
    },
    { classify: fromExtension },
  );
}

/** Where the script leaves word that it runs, as a question: one whose extension was reloaded is dead. */
const here = Symbol.for('galley.reader');
const former: unknown = Reflect.get(globalThis, here);
if (!(former instanceof Function && former() === true)) {
  Reflect.set(globalThis, here, () => browser.runtime?.id !== undefined);
  start();
}
