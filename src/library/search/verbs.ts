/** What the index asks of the library: what was changed, and the texts of stories. Pictures are never read. */
import { pageOf } from '../../addresses.ts';
import { bodyLines } from '../../differences/lines.ts';
import { plain } from '../../text.ts';
import type { Ready } from '../facade/ready.ts';
import { prefixes, sha256 } from '../ids.ts';
import { marksIn } from '../marks.ts';
import { type Body, BodyRecord, type Summary, SummaryRecord } from '../records.ts';
import { records, type Shelf } from '../shelf.ts';
import { tagsOf } from '../state.ts';
import { statesOf } from '../states.ts';
import type { Searchable, Texts } from './fields.ts';
import type { SearchSource } from './following.ts';

export type SearchVerbs = SearchSource;

/** Changes of documents that are looked at in one step. A story has four or five. */
const step = 256;
/** So much of a hash tells pages apart. */
const pageLength = 16;

/** The part of the facade for the search. */
export function searchVerbs(ready: Ready): SearchVerbs {
  return {
    changedSince: async (after) => {
      const { store } = await ready();
      const { database, ids, sequence, last } = await store.changes({ after, limit: step });
      return { library: database, ...concerned(ids), sequence, last };
    },
    searchables: async (keys) => searchables(await ready(), keys),
  };
}

/** The stories that documents belong to. */
function concerned(ids: readonly string[]): { keys: string[]; pages: string[] } {
  const after = (prefix: string) =>
    ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  const keys = [prefixes.summary, prefixes.body, prefixes.state].flatMap(after);
  const pages = after(prefixes.marks).map((hash) => hash.slice(0, pageLength));
  return { keys: [...new Set(keys)], pages: [...new Set(pages)] };
}

async function searchables(shelf: Shelf, keys: readonly string[]): Promise<Searchable[]> {
  const [summaries, bodies, states] = await Promise.all([
    records(
      shelf,
      SummaryRecord,
      keys.map((key) => prefixes.summary + key),
    ),
    records(
      shelf,
      BodyRecord,
      keys.map((key) => prefixes.body + key),
    ),
    statesOf(shelf, keys),
  ]);
  const found = keys.flatMap((key, index) => {
    const [summary, body] = [summaries[index], bodies[index]];
    return summary == null || body == null
      ? []
      : [{ key, summary, body, tags: tagsOf(states[index] ?? { tags: [] }) }];
  });
  return withNotes(shelf, found);
}

type Found = { key: string; summary: Summary; body: Body; tags: string[] };

async function withNotes(shelf: Shelf, found: readonly Found[]): Promise<Searchable[]> {
  const pages = await Promise.all(found.map(({ summary }) => sha256(pageOf(summary.url))));
  const marks = await marksIn(
    shelf,
    pages.map((page) => prefixes.marks + page),
  );
  return found.map((story, index) => ({
    key: story.key,
    page: (pages[index] ?? '').slice(0, pageLength),
    texts: textsOf(
      story,
      (marks[index] ?? []).map(({ note }) => note),
    ),
  }));
}

/** Marked words are words of the story: what a mark adds is its note. */
function textsOf({ summary, body, tags }: Found, notes: readonly string[]): Texts {
  const { article } = body;
  const given = (text: string | null): string[] => (text === null || text === '' ? [] : [text]);
  const lead = article.leadImage === null ? [] : [plain(article.leadImage.caption)];
  return {
    title: [article.title],
    dek: given(article.dek),
    highlights: article.highlights,
    byline: given(article.byline),
    site: [...given(article.siteName), new URL(summary.url).host],
    tags,
    notes: notes.filter((note) => note !== ''),
    body: [...lead, ...bodyLines(article.body)].filter((line) => line !== ''),
  };
}
