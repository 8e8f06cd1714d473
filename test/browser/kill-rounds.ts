/** Kills the browser in the middle of saves, again and again, and looks whether what is listed afterwards is whole. */
import { expect } from 'vitest';
import type { Place } from './each-browser.ts';
import type { Galley } from './galley.ts';
import { pressButton, words } from './hands.ts';
import { until } from './view.ts';

/** A PNG of one pixel; what follows its end makes pictures differ. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Saves stories with three pictures each, one after the other and some again with other words; tells each that is saved. */
function saveWithoutEnd(galley: Galley, origin: string, round: number): Promise<void> {
  return galley.desk.run(
    (_root, site, of) => {
      const paragraph = (text: string) => ({ kind: 'paragraph', text: [{ text }] });
      const figure = (name: string) => ({
        kind: 'figure',
        image: { src: `${site}/picture?${name}`, alt: '', width: 640, height: 400 },
        caption: [],
        credit: null,
      });
      const story = (name: string, text: string) => ({
        ...{ version: 1, url: `${site}/${name}`, canonicalUrl: null, title: name, dek: null, kicker: null },
        ...{ byline: null, authors: [], siteName: null, publishedTime: null, modifiedTime: null },
        ...{ dateline: null, section: null, kind: 'news', language: 'en', direction: 'ltr', free: null },
        ...{
          leadImage: figure(`${name}-lead`),
          highlights: [],
          wordCount: 900,
          readingMinutes: 4,
          setAside: [],
        },
        body: [
          paragraph(`${text} ${'and so on '.repeat(500)}`),
          figure(`${name}-one`),
          figure(`${name}-two`),
        ],
      });
      const save = async (name: string, text: string): Promise<void> => {
        const request = { article: story(name, text) };
        const outcome: unknown = await chrome.runtime.sendMessage({ type: 'save-story', request });
        const isSaved = JSON.stringify(outcome).includes('"saved"');
        const { dataset } = document.documentElement;
        if (isSaved) dataset['saved'] = `${dataset['saved'] ?? ''} ${name}`.trim();
      };
      const lane = async (number: number): Promise<void> => {
        for (let count = 0; ; count += 1) {
          const name = `story-${of}-${number}-${count}`;
          await save(name, 'The first text');
          if (count % 2 === 0) await save(name, 'The second text');
        }
      };
      for (const number of [1, 2]) void lane(number);
    },
    origin,
    round,
  );
}

/** The stories that were told to be saved, in this life of the browser. */
async function toldSaved(galley: Galley): Promise<string[]> {
  const names = await galley.desk.run(() => document.documentElement.dataset['saved'] ?? '');
  return names.split(' ').filter(Boolean);
}

/** What the library says of itself, and the titles of the stories that it holds. */
export async function checked(galley: Galley): Promise<{ verdict: string; titles: string[] }> {
  await galley.open(galley.own('options.html'));
  await pressButton(galley.page, 'optionsCheck');
  const verdict = await until(
    'the verdict',
    () =>
      galley.page.run((root, busy) => {
        const said = root.querySelector('.check-said')?.textContent ?? '';
        return said !== '' && said !== busy && said;
      }, words('optionsCheckBusy')),
    60, // On a busy machine a check of some hundred stories takes more than the usual time.
  );
  const titles = await galley.page.run(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('_pouch_galley');
        opening.onsuccess = () => {
          const database = opening.result;
          const range = IDBKeyRange.bound('summary:', 'summary:\uffff');
          const reading = database.transaction('docs').objectStore('docs').getAll(range);
          reading.onsuccess = () => {
            database.close();
            const living = reading.result.filter(({ deleted }) => deleted === 0);
            resolve(living.map(({ rev, revs }) => revs[rev].data.title));
          };
        };
      }),
  );
  return { verdict, titles };
}

/** So many times: saves, a kill at some moment, and a look at what is there. */
export async function killRounds({ site, crash, galley }: Place, rounds: number): Promise<void> {
  const saved = new Set<string>();
  let current = galley;
  site.serve('/picture', (response, request) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    response.write(dot);
    response.end(request.url ?? '');
  });
  for (let round = 0; round < rounds; round += 1) {
    await saveWithoutEnd(current, site.origin, round);
    await until('some saves', async () => {
      const told = await toldSaved(current);
      for (const name of told) saved.add(name);
      return told.length > round % 5;
    });
    // Some moment of the saves that go on meanwhile.
    const end = Date.now() + Math.random() * 200;
    await until('the moment', async () => Date.now() >= end);
    current = await crash();
    const { verdict, titles } = await checked(current);
    expect(verdict).toContain(words('optionsCheckGood'));
    expect(titles).toEqual(expect.arrayContaining([...saved]));
    expect(new Set(titles).size).toBe(titles.length);
  }
}
