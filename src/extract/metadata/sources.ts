/** Reads what a page says about itself once: JSON-LD, meta tags, microdata and RDFa, and the marked elements. */
import { cleanLine } from '../../clean-text.ts';
import { baseOf } from '../copy.ts';
import {
  decodeEntities,
  everyNode,
  isNode,
  type JsonNode,
  lineOf,
  listOf,
  parseJsonLd,
  typesOf,
} from './json-ld.ts';
import { type Walk, walkPage } from './walk.ts';

export type Sources = {
  document: Document;
  /** The address that relative ones are resolved against. */
  base: string;
  url: string;
  /** Contents of meta tags by lower-case name, property or itemprop, in page order. */
  metas: ReadonlyMap<string, readonly string[]>;
  /** The JSON-LD node of the story, or null. */
  story: JsonNode | null;
  /** The JSON-LD node of the page that holds it, or null. */
  page: JsonNode | null;
  /** JSON-LD nodes that others point at by @id. */
  byId: ReadonlyMap<string, JsonNode>;
  nodes: readonly JsonNode[];
  walk: Walk;
};

/** schema.org types that are a story; those further on are stories only where nothing better is there. */
const storyTypes = [
  /^(?:\w*newsarticle|reportagenewsarticle|liveblogposting|report|article|blogposting|socialmediaposting)$/,
  /^(?:\w*article|\w*posting|review|criticreview)$/,
  /^(?:recipe|howto|creativework|webpage|itempage|faqpage|medicalwebpage|aboutpage|videoobject)$/,
];
const pageType = /(?:^|\s)\w*(?:webpage|itempage|faqpage)(?:\s|$)/;

/** Most meta tags of one name, and longest of them, that are read. */
const mostOfKind = 50;
const longestContent = 8_192;

function readMetas(document: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = cleanLine(decodeEntities((meta.getAttribute('content') ?? '').slice(0, longestContent)));
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const key = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (!key) continue;
      const known = metas.get(key);
      if (known === undefined) metas.set(key, [content]);
      else if (known.length < mostOfKind && !known.includes(content)) known.push(content);
    }
  }
  return metas;
}

function rankOf(node: JsonNode): number {
  const types = typesOf(node);
  const rank = storyTypes.findIndex((pattern) => types.some((type) => pattern.test(type)));
  return rank < 0 ? -1 : 10 - 4 * rank;
}

function pathOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/(?<!\/)\/+$/, '');
}

function isAbout(node: JsonNode, url: string): boolean {
  const main = listOf(node['mainEntityOfPage']).flatMap((value) =>
    isNode(value) ? [value['@id'], value['url']] : [value],
  );
  return [...main, node['url'], node['@id']].some(
    (value) => typeof value === 'string' && pathOf(value) === pathOf(url),
  );
}

function weight(node: JsonNode, url: string): number {
  const rank = rankOf(node);
  if (rank < 0) return -1;
  const has = (key: string, points: number) => (node[key] === undefined ? 0 : points);
  return (
    rank + has('headline', 3) + has('datePublished', 2) + has('author', 2) + (isAbout(node, url) ? 3 : 0)
  );
}

function best(nodes: readonly JsonNode[], weigh: (node: JsonNode) => number): JsonNode | null {
  let found: JsonNode | null = null;
  let top = 0;
  for (const node of nodes) {
    const points = weigh(node);
    if (points <= top) continue;
    found = node;
    top = points;
  }
  return found;
}

function readGraph(document: Document) {
  const roots: unknown[] = [];
  for (const script of document.getElementsByTagName('script'))
    if (/ld\+json/i.test(script.getAttribute('type') ?? ''))
      roots.push(parseJsonLd(script.textContent ?? ''));
  const found = everyNode(roots);
  const byId = new Map<string, JsonNode>();
  for (const { node } of found) {
    const id = node['@id'];
    if (typeof id !== 'string') continue;
    const known = byId.get(id);
    if (known === undefined || Object.keys(known).length < Object.keys(node).length) byId.set(id, node);
  }
  return { byId, nodes: found.filter(({ own }) => own).map(({ node }) => node) };
}

/** Everything that the readers of single fields need, from one pass over the page. `url` is its absolute address. */
export function readSources(document: Document, url: string): Sources {
  const graph = readGraph(document);
  return {
    document,
    url,
    base: baseOf(document, url),
    metas: readMetas(document),
    story: best(graph.nodes, (node) => weight(node, url)),
    page: graph.nodes.find((node) => pageType.test(typesOf(node).join(' '))) ?? null,
    ...graph,
    walk: walkPage(document),
  };
}

/** The first content among meta tags of these names, in the order of the names; null where there is none. */
export function metaOf(sources: Sources, names: readonly string[]): string | null {
  for (const name of names) {
    const found = sources.metas.get(name)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** All contents of meta tags of these names, in the order of the names. */
export function metasOf(sources: Sources, names: readonly string[]): string[] {
  return names.flatMap((name) => sources.metas.get(name) ?? []);
}

/** A node that only points at another by @id, as that other. */
export function resolved(sources: Sources, value: unknown): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string' || value['name'] !== undefined) return value;
  return sources.byId.get(value['@id']) ?? value;
}

/** Text of the first of these keys that the story's node has, else that the page's node has; null for none. */
export function storyLine(sources: Sources, keys: readonly string[]): string | null {
  for (const node of [sources.story, sources.page])
    for (const key of keys)
      for (const value of listOf(node?.[key])) {
        const line = lineOf(value);
        if (line !== '') return line;
      }
  return null;
}

/** `address` as an absolute one against the page, or null where it is none. */
export function absolute(sources: Sources, address: string): string | null {
  const trimmed = address.trim();
  return trimmed !== '' && URL.canParse(trimmed, sources.base) ? new URL(trimmed, sources.base).href : null;
}
