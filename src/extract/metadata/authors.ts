/** The authors that a page states for machines: JSON-LD, meta tags, cards for social sites. */
import { keyOf } from './compare.ts';
import { isNode, lineOf, listOf, typesOf } from './json-ld.ts';
import { bareByline, looksLikeNames, namesIn } from './names.ts';
import { metaOf, metasOf, resolved, type Sources, storyLine } from './sources.ts';

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
  'articleauthor',
  'content_author',
  'og:author',
  'twitter:author',
  'dc.contributor',
  'creator',
];

/** Most authors of one node that are looked at. */
const most = 50;

type Person = { name: string; is: 'person' | 'organisation' };

function peopleIn(text: string): Person[] {
  const line = bareByline(text);
  return looksLikeNames(line) ? namesIn(line).map((name) => ({ name, is: 'person' })) : [];
}

function organisationIn(text: string): Person[] {
  const name = bareByline(text);
  return looksLikeNames(name) ? [{ name, is: 'organisation' }] : [];
}

function personOf(sources: Sources, value: unknown): Person[] {
  const node = resolved(sources, value);
  if (!isNode(node)) return peopleIn(lineOf(node));
  const isOrganisation = typesOf(node).some((type) => /organi[sz]ation|website|corporation/.test(type));
  const names = listOf(node['name'])
    .map(lineOf)
    .filter((name) => name !== '');
  const whole = names.length > 0 ? names : [`${lineOf(node['givenName'])} ${lineOf(node['familyName'])}`];
  return whole.flatMap(isOrganisation ? organisationIn : peopleIn);
}

/** Authors that JSON-LD names: people where there are any, else organisations. */
function fromGraph(sources: Sources): string[] {
  for (const node of [sources.story, sources.page])
    for (const key of ['author', 'creator', 'contributor']) {
      const found = listOf(node?.[key])
        .slice(0, most)
        .flatMap((value) => personOf(sources, value));
      const people = found.filter((one) => one.is === 'person');
      if (found.length > 0) return (people.length > 0 ? people : found).map(({ name }) => name);
    }
  return [];
}

/** Letters that a biography opens with, by which it is known where the page shows it, longer or shorter. */
export const opening = 50;

/** The biographies that JSON-LD gives of the authors, as keys; some write there what the story is about. */
export function statedBiographies(sources: Sources): string[] {
  const people = listOf(sources.story?.['author']).slice(0, most);
  const about = [
    storyLine(sources, ['description', 'articleBody']),
    ...metasOf(sources, ['description', 'og:description']),
  ];
  const others = about.map((line) => keyOf((line ?? '').slice(0, 300)));
  return people
    .map((value) => resolved(sources, value))
    .map((person) => (isNode(person) ? keyOf(lineOf(person['description'])) : ''))
    .filter(
      (key) => key.length >= opening && !others.some((other) => other.startsWith(key.slice(0, opening))),
    );
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
    const people = lines.flatMap((line) => peopleIn(line)).map((person) => person.name);
    if (people.length > 0) return people;
  }
  return peopleIn(fromCard(sources)).map(({ name }) => name);
}

/** Names stated for machines, those that are not the site's own first; empty where there are none. */
export function statedAuthors(sources: Sources, isSite: (name: string) => boolean): string[] {
  const both = [fromGraph(sources), fromMetas(sources)];
  return (
    both.find((names) => names.some((name) => !isSite(name))) ?? both.find((names) => names.length > 0) ?? []
  );
}
