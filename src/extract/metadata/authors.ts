/** The authors that a page states for machines: JSON-LD, meta tags, cards for social sites. */
import { isNode, lineOf, listOf, typesOf } from './json-ld.ts';
import { bareByline, looksLikeNames, namesIn } from './names.ts';
import { metaOf, metasOf, resolved, type Sources } from './sources.ts';

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'article.author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'rnews:author',
  'article:author_name',
  'authors',
  'author_name',
  'article_author',
  'og:author',
  'twitter:author',
  'dc.contributor',
  'creator',
];

type Person = { name: string; isPerson: boolean };

function named(text: string, isPerson: boolean): Person[] {
  const line = bareByline(text);
  if (!looksLikeNames(line)) return [];
  return namesIn(line).map((name) => ({ name, isPerson }));
}

function personOf(sources: Sources, value: unknown): Person[] {
  const node = resolved(sources, value);
  if (!isNode(node)) return named(lineOf(node), true);
  const isPerson = !typesOf(node).some((type) => /organi[sz]ation|website|corporation/.test(type));
  const names = listOf(node['name'])
    .map(lineOf)
    .filter((name) => name !== '');
  const whole = names.length > 0 ? names : [`${lineOf(node['givenName'])} ${lineOf(node['familyName'])}`];
  return whole.flatMap((name) =>
    isPerson
      ? named(name, isPerson)
      : looksLikeNames(bareByline(name))
        ? [{ name: bareByline(name), isPerson }]
        : [],
  );
}

/** Authors that JSON-LD names: people where there are any, else organisations. */
function fromGraph(sources: Sources): string[] {
  for (const node of [sources.story, sources.page])
    for (const key of ['author', 'creator', 'contributor']) {
      const found = listOf(node?.[key]).flatMap((value) => personOf(sources, value));
      const people = found.filter(({ isPerson }) => isPerson);
      if (found.length > 0) return (people.length > 0 ? people : found).map(({ name }) => name);
    }
  return [];
}

/** "Written by: Ann Lee" as cards for social sites tell it in two tags. */
function fromCard(sources: Sources): string {
  for (const number of ['1', '2']) {
    const label = metaOf(sources, [`twitter:label${number}`]) ?? '';
    if (
      /\bby$|author|verfasst|geschrieben|écrit|escrito|scritto|geschreven|napisan|автор|yazan|作者|著者/i.test(
        label,
      )
    )
      return metaOf(sources, [`twitter:data${number}`]) ?? '';
  }
  return '';
}

function fromMetas(sources: Sources): string[] {
  const cited = metasOf(sources, ['citation_author']).map((name) =>
    name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'),
  );
  if (cited.length > 0) return cited;
  for (const name of metaNames) {
    const lines = metasOf(sources, [name]).filter((line) => !/^https?:|\//.test(line));
    const people = lines.flatMap((line) => named(line, true)).map((person) => person.name);
    if (people.length > 0) return people;
  }
  return named(fromCard(sources), true).map(({ name }) => name);
}

/** Names stated for machines, those that are not the site's own first; empty where there are none. */
export function statedAuthors(sources: Sources, isSite: (name: string) => boolean): string[] {
  const both = [fromGraph(sources), fromMetas(sources)];
  return (
    both.find((names) => names.some((name) => !isSite(name))) ?? both.find((names) => names.length > 0) ?? []
  );
}
