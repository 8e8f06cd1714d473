/** Turns a saved page into a fixture: the same structure and names, other words, no scripts, no styles. */
import { fillAddress, filler } from './filler.ts';

const dropped =
  'script:not([type="application/ld+json"]), style, link:not([rel~="canonical"]):not([rel~="amphtml"]), template, svg > *, base, meta[name*="verification" i], meta[name*="app" i], meta[property^="fb:" i]';
const texts = new Set(['alt', 'title', 'aria-label', 'placeholder', 'value', 'label', 'summary']);
const addresses = new Set([
  'href',
  'src',
  'data-src',
  'data-original',
  'data-lazy-src',
  'poster',
  'action',
  'cite',
]);
const candidates = new Set(['srcset', 'data-srcset', 'data-lazy-srcset', 'imagesrcset']);
const kept =
  /^(?:class|id|role|rel|type|lang|dir|name|property|itemprop|itemtype|itemscope|datetime|hidden|width|height|colspan|rowspan|scope|start|sizes|media|http-equiv|charset|loading|aria-hidden|open|for)$/;
/** Names and values in JSON-LD that say what a text is, and are no text themselves. */
const plainKeys =
  /^(?:@type|@context|date\w*|uploadDate|coverage\w*|inLanguage|isAccessibleForFree|cssSelector|duration|position)$/;

/** The part of the host's name by which the publisher calls itself in class names. */
export function publisherName(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '').split('.')[0] ?? '';
}

function withoutName(text: string, name: string): string {
  return name.length < 3 ? text : text.replaceAll(new RegExp(name.replace(/\W/g, '\\$&'), 'gi'), 'paper');
}

function fillString(key: string, value: string): string {
  if (plainKeys.test(key)) return value;
  return /^(?:https?:)?\/\//.test(value) ? fillAddress(value) : filler(value);
}

/** JSON-LD with other texts. Works on the source, so that broken JSON stays broken in the same way. */
export function fillJsonLd(source: string): string {
  let key = '';
  return source.replace(/"((?:[^"\\]|\\.)*)"(\s*:)?/g, (_, inside: string, colon: string | undefined) => {
    if (colon !== undefined) {
      key = inside;
      return `"${inside}"${colon}`;
    }
    return `"${inside.replace(/(?:[^\\]|\\(?!u))+/g, (part) => fillString(key, part))}"`;
  });
}

function fillCandidates(list: string): string {
  return list
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, fillAddress))
    .join(', ');
}

function fillContent(element: Element): string {
  const content = element.getAttribute('content') ?? '';
  const name = `${element.getAttribute('property') ?? ''} ${element.getAttribute('name') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  if (/time|date|type|locale|viewport|card|width|height|tier/i.test(name)) return content;
  return /^(?:https?:)?\/\//.test(content) ? fillAddress(content) : filler(content);
}

/** Only what hides an element is left of its style: the extractor looks at that. */
function hiding(style: string): string {
  return style
    .split(';')
    .filter((rule) => /^\s*(?:display|visibility)\s*:/i.test(rule))
    .join(';');
}

function fillAttribute(element: Element, attribute: string, value: string): string | null {
  if (attribute === 'content') return fillContent(element);
  if (attribute === 'style') return hiding(value) || null;
  if (texts.has(attribute)) return filler(value);
  if (candidates.has(attribute)) return fillCandidates(value);
  if (addresses.has(attribute)) return fillAddress(value);
  if (kept.test(attribute)) return value;
  return attribute.startsWith('data-') && /^[\w-]{1,40}$/.test(value) ? value : null;
}

function fillElement(element: Element, publisher: string): void {
  for (const { name, value } of [...element.attributes]) {
    const filled = fillAttribute(element, name, value);
    if (filled === null) element.removeAttribute(name);
    else if (/^(?:class|id|data-.*|for|name|property)$/.test(name))
      element.setAttribute(name, withoutName(filled, publisher));
    else element.setAttribute(name, filled);
  }
}

function fillTexts(document: Document): void {
  const walker = document.createTreeWalker(document, 4 | 128);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    if (node.nodeType === 8) node.parentNode?.removeChild(node);
    else if (node.parentElement?.localName === 'script') node.nodeValue = fillJsonLd(node.nodeValue ?? '');
    else node.nodeValue = filler(node.nodeValue ?? '');
  }
}

/** Changes the document in place; `url` is where it was saved from. */
export function anonymise(document: Document, url: string): void {
  for (const element of document.querySelectorAll(dropped)) element.remove();
  fillTexts(document);
  const publisher = publisherName(url);
  for (const element of document.querySelectorAll('*')) fillElement(element, publisher);
}
