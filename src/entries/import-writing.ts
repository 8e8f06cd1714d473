/** Writes what was planned: texts into the library, the rest into the queue; and takes all of it back. */
import { pageOf } from '../addresses.ts';
import { extractArticle } from '../extract/index.ts';
import type { ImportItem } from '../import/item.ts';
import type { ImportPlan } from '../import/plan.ts';
import { storyOf } from '../import/story.ts';
import type { Library } from '../library/library.ts';
import { type QueuedStory, storyInput } from '../library/queued-story.ts';
import { askBackground } from '../messages.ts';
import type { Report } from '../views/import/verbs.ts';
import { count, type Done, reported, type Way } from './import-report.ts';

type Ground = { library: Library; from: string; plan: ImportPlan; saved: ReadonlyMap<string, string> };

/** Stories in one transaction; few, since each is read from its text in between. */
const [texts, queued] = [10, 500] as const;

/** Imports what is planned. What goes into the queue is loaded from then on. */
export async function writeImport(ground: Ground, way: Way): Promise<Report> {
  const { library, from } = ground;
  const asked = { library, from, signal: way.signal };
  const report = await reported(asked, (done) => writeAll(ground, way, done));
  if (report.queued > 0) await askBackground('load-queue', {}).catch(() => null);
  return report;
}

async function writeAll(ground: Ground, { signal, onProgress }: Way, done: Done): Promise<void> {
  const { fresh, known } = ground.plan;
  const withText = fresh.filter(({ inside }) => inside !== null);
  const toLoad = fresh.filter(({ inside }) => inside === null);
  const whole = fresh.length + known.length;
  let at = 0;
  const step = (count: number): void => {
    signal.throwIfAborted();
    at += count;
    onProgress(whole === 0 ? 1 : at / whole);
  };
  for (const items of batches([...withText, ...known], texts)) {
    toLoad.push(...(await takeIn(ground, items, done)));
    step(items.length);
  }
  for (const items of batches(toLoad, queued)) {
    await putIntoQueue(ground, items, done);
    step(items.length);
  }
}

/** Takes stories into the library; gives those that turn out to have no text. */
async function takeIn(ground: Ground, items: readonly ImportItem[], done: Done): Promise<ImportItem[]> {
  const now = new Date();
  const without: ImportItem[] = [];
  const inputs = [];
  for (const item of items) {
    const article = await articleFor(ground, item);
    if (article === null) without.push(item);
    else inputs.push(storyInput(queuedOf(item), article, now));
    await new Promise((resolve) => setTimeout(resolve)); // The page answers meanwhile.
  }
  count(done, await ground.library.importStories(inputs, { id: done.id }));
  return without;
}

/** The text that is there already, else the one in the file. */
async function articleFor({ library, saved }: Ground, item: ImportItem) {
  const key = saved.get(pageOf(item.url));
  if (key === undefined) return storyOf(item, extractArticle);
  return (await library.exportStory(key))?.article ?? null;
}

/** An item without its text, as the queue keeps it. */
function queuedOf({ line: _, file: __, inside: ___, ...story }: ImportItem): QueuedStory {
  return story;
}

/** What is loaded of it later still belongs to this import. */
async function putIntoQueue({ library }: Ground, items: readonly ImportItem[], done: Done): Promise<void> {
  const stories = items.map((item) => ({ ...queuedOf(item), import: done.id }));
  done.queued += (await library.enqueue(stories)).length;
}

function* batches<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
