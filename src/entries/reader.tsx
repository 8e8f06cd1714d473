/** The reader script, injected on demand: wiring only. Injected twice it does nothing the second time. */
import './own-browser.ts';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Found, FoundSchema, readerRoutes } from '../messages/routes.ts';
import { answer, askBackground, fromExtension } from '../messages.ts';
import { changeSettings, watchSettings } from '../settings/keeping.ts';
import { readForSite } from '../settings/keeping-both.ts';
import { keepRules, watchRules } from '../settings/keeping-rules.ts';
import { bytesOf } from '../views/parts/faces.ts';
import { listenEarly } from '../views/reader/early-ear.ts';
import { mountReader, type Ports, type Reader } from '../views/reader/mount.tsx';
import { onceAPress } from '../views/reader/once-a-press.ts';
import { rememberOpened } from '../views/reader/opened-before.ts';
import { saveAndTell, tellLink } from '../views/reader/saving.ts';
import { askForWords, say } from '../words.ts';
import { askMarks } from './marking.ts';
import { rememberWords } from './remembered-words.ts';
import { selectedStory } from './selected.ts';
import { heardHere, picturesAt } from './tab-course.ts';
import { listenPorts } from './voice-turn.ts';

/** The story as the story script finds it, which was injected before this one. */
function find(): Found {
  const story: unknown = Reflect.get(globalThis, Symbol.for('galley.story'));
  const parsed = v.safeParse(FoundSchema, story instanceof Function ? story(location.href, 'anyway') : null);
  return parsed.success ? parsed.output : { at: 'failed', why: 'error' };
}

/** Gives what was found already, and after that what is found when it is asked. */
function findingAfter(first: Found): () => Found {
  const ready = [first];
  return () => ready.pop() ?? find();
}

/** Leaves word for the popup whether the reader is open. */
function tellOpen(isOpen: 'open' | 'closed'): void {
  Reflect.set(globalThis, Symbol.for('galley.reader-open'), isOpen === 'open');
}

let reader: Reader | null = null;

/** Nothing of a private window is kept, so no site has a look of its own there. */
const site = browser.extension.inIncognitoContext ? null : location.hostname || null;

/** What the background does or does not do changes nothing here. */
function unanswered(asked: Promise<unknown>): void {
  asked.catch(() => null);
}

async function ports(): Promise<Ports> {
  return {
    find,
    ...(await readForSite(site)),
    watchSettings: (onChange, signal) => watchSettings(onChange, signal, site),
    change: async (change) => changeSettings(change, site),
    site,
    keepRules: async (rules) => site !== null && keepRules(site, rules),
    watchRules: (onChange, signal) => watchRules({ site, onChange }, signal),
    fontFile: async (file) => bytesOf((await askBackground('font-file', { file })).base64),
    save: (article, how) => heardHere(how, () => askBackground('save-story', { article })),
    isChanged: async (article) => (await askBackground('changed-since-saved', { article })).changed,
    placeOf: async (url) => (await askBackground('place-of', { url })).place,
    keepPlace: (url, place) => unanswered(askBackground('keep-place', { url, place })),
    listen: (url) =>
      listenPorts({
        voiceOf: async () => (await askBackground('voice-of', { url })).voice,
        keepVoice: (voice) => unanswered(askBackground('keep-voice', { url, voice })),
      }),
    marksFor: askMarks,
    readApart: () => unanswered(askBackground('read-apart', {})),
    openLibrary: () => unanswered(askBackground('open-library', {})),
    showSaved: (url, to) => unanswered(askBackground('show-saved', { url, to })),
    findOpen: () => reader,
  };
}

const opened = rememberOpened(window);

/** Whether somebody came here by going back or forward: then the page is wanted, not another opening. */
function cameByHistory(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return opened.isEmpty() && entry !== undefined && Reflect.get(entry, 'type') === 'back_forward';
}

/** Opens the reader without being asked: once in a visit, and only over a story that is seen. */
async function openUnasked(): Promise<boolean> {
  if (opening !== null) return opening;
  const isDone = reader !== null || opened.hasPage();
  if (isDone || cameByHistory() || document.hidden) return reader !== null;
  const found = find();
  return found.at === 'story' && !opened.hasStory(found.article.title) && toggle();
}

/** Opens what is selected; it is no story to save, or it would take the place of the whole one. */
async function openSelection(text: string): Promise<boolean> {
  const found = selectedStory(window, find(), text);
  if (found.at !== 'story') return false;
  reader?.close();
  const save: Ports['save'] = async () => ({ at: 'failed', why: 'no-story' });
  return open({
    ...(await ports()),
    find: () => found,
    save,
    isChanged: async () => false,
    placeOf: async () => null,
    keepPlace: () => undefined,
  });
}

/** Takes the place of a reader that ended with the version of Galley before. */
async function openAnew(): Promise<boolean> {
  const isOpen = open(await ports());
  reader?.tell(say('readerRenewed'));
  return isOpen;
}

/** The opening that waits for the browser's answers. Each who asks meanwhile gets that: another would open what was closed. */
let opening: Promise<boolean> | null = null;

async function openFound(): Promise<boolean> {
  const given = ports();
  const found = find(); // The browser answers in the meantime.
  return open({ ...(await given), find: findingAfter(found) });
}

async function toggle(): Promise<boolean> {
  if (reader !== null) {
    reader.close();
    return false;
  }
  opening ??= openFound().finally(() => {
    opening = null;
  });
  return opening;
}

function open(given: Ports): boolean {
  reader ??= mountReader(window, given);
  // Whoever asked says so elsewhere: a document without a root has no place for words either.
  if (reader === null) throw new Error('The page has no place for the reader');
  tellOpen('open');
  opened.add(reader.found());
  reader.signal.addEventListener('abort', () => {
    reader = null;
    tellOpen('closed');
  });
  return true;
}

function start(): void {
  askForWords(rememberWords(browser.i18n));
  // Pages that were open before Galley was installed have no earlier ear.
  listenEarly(window);
  answer(
    readerRoutes,
    {
      'toggle-reader': onceAPress(async () => ({ open: await toggle() })),
      'open-anew': async () => ({ open: await openAnew() }),
      'open-selection': async ({ text }) => ({ open: await openSelection(text) }),
      'tell-link': async ({ outcome }) => {
        tellLink(outcome, await ports());
        return null;
      },
      'open-unasked': async () => ({ open: await openUnasked() }),
      'save-here': onceAPress(async () => {
        const result = await saveAndTell(reader?.found() ?? find(), await ports());
        if (result.at === 'saved') return result;
        return { at: 'failed' as const, why: result.why === 'unreachable' ? 'database' : result.why };
      }),
      'pictures-at': async (progress) => {
        picturesAt(progress);
        return null;
      },
      'page-moved': async () => {
        reader?.look();
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
