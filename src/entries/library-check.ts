/** The check of the library, with the stories that it concerned by their titles. */
import type { Library } from '../library/library.ts';
import type { Finding } from '../library/repair/findings.ts';
import type { CheckFinding, CheckReport } from '../views/options/verbs.ts';

const kinds: Readonly<Record<Finding['kind'], CheckFinding['what']>> = {
  'summary-damaged': 'entry',
  'summary-missing': 'entry',
  'text-damaged': 'text',
  'text-missing': 'text',
  'text-altered': 'text',
  'picture-damaged': 'picture',
  'picture-missing': 'picture',
  'picture-unused': 'picture',
  'address-missing': 'entry',
  'address-astray': 'entry',
  'state-damaged': 'beside',
  'bin-damaged': 'beside',
  'version-damaged': 'version',
  'marks-damaged': 'marks',
  'places-damaged': 'other',
  'job-damaged': 'other',
  'story-missing': 'text',
  unknown: 'other',
};

type Titled = { key: string; title: string };
type Checked = Pick<Library, 'repair' | 'apart'> & {
  listAll(): AsyncIterable<readonly Titled[]>;
  bin(): Promise<readonly Titled[]>;
};

/** The titles of all stories by their keys, those in the bin too. */
async function titlesOf(library: Checked): Promise<Map<string, string>> {
  const titles = new Map((await library.bin()).map(({ key, title }) => [key, title]));
  for await (const part of library.listAll()) for (const { key, title } of part) titles.set(key, title);
  return titles;
}

/** Checks and mends, and says what was found of which story. Rejects like the library. */
export async function checkLibrary(library: Checked): Promise<CheckReport> {
  const { stories, findings } = await library.repair();
  const titles = findings.length === 0 ? new Map<string, string>() : await titlesOf(library);
  const found = findings.map(({ kind, id, fate, story = id.split(':')[1] ?? '' }) => {
    const title = titles.get(story) ?? null;
    return { title, what: kinds[kind], fate };
  });
  const count = (...fates: string[]): number => findings.filter(({ fate }) => fates.includes(fate)).length;
  const kept = (await library.apart()).length;
  return { stories, mended: count('mended', 'removed'), apart: count('set-apart'), kept, found };
}
