/** The name of the publication, as the page gives it. */

import { cleanLine } from '../../clean-text.ts';
import { squeezed } from './compare.ts';
import { isNode, lineOf, listOf } from './json-ld.ts';
import { metaOf, resolved, type Sources } from './sources.ts';

function publisherName(sources: Sources): string {
  for (const node of [sources.story, sources.page])
    for (const value of listOf(node?.['publisher'])) {
      const publisher = resolved(sources, value);
      const name = isNode(publisher) ? lineOf(listOf(publisher['name'])[0]) : lineOf(publisher);
      if (name !== '' && !/^https?:/.test(name)) return name;
    }
  return '';
}

function webSiteName(sources: Sources): string {
  const site = sources.nodes.find((node) => node['@type'] === 'WebSite');
  return lineOf(listOf(site?.['name'])[0]);
}

/** The host's own label, such as "example" of www.example.co.uk; '' where the address has none. */
export function hostLabel(url: string): string {
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.') : [];
  const named = labels.filter(
    (label) => !/^(?:www\d?|m|amp|blogs?|news|en|edition|com?|org|net|gov|edu|ac)$/.test(label),
  );
  return named.length > 1 ? (named.at(-2) ?? '') : (named[0] ?? '');
}

/** "Daily Example | News, weather and sport from the coast": the name is what stands before the slogan. */
function withoutSlogan(name: string): string {
  const [first = ''] = name.split(/(?:(?<!\s)\s+)?\|\s*|(?<!\s)\s+[–—:-]+\s+/);
  return name.length > 40 || /\|\s*$/.test(name) ? first || name : name;
}

/** The last or first part of the document's title where it is what the host is called; else null. */
function nameInTitle(sources: Sources): string | null {
  const title = cleanLine((sources.document.querySelector('title')?.textContent ?? '').slice(0, 1_000));
  const parts = title.split(/(?<!\s)\s+[|–—:•»-]+\s+|(?:(?<!\s)\s+)?\|\s*/).filter((part) => part !== '');
  const ends = parts.length < 2 ? [] : [parts.at(-1) ?? '', parts[0] ?? ''];
  return ends.find((part) => part.length < 40 && isSiteName(part, null, sources.url)) ?? null;
}

/** Some templates fill every field with the story's headline, which is the document's whole title. */
function isHeadline({ document }: Sources, name: string): boolean {
  return name.split(' ').length > 4 && cleanLine(document.querySelector('title')?.textContent ?? '') === name;
}

/** The site's name from og:site_name, the publisher in JSON-LD or the WebSite node; null where none is given. */
export function readSiteName(sources: Sources): string | null {
  const given = metaOf(sources, [
    'og:site_name',
    'application-name',
    'al:android:app_name',
    'dc.publisher',
    'citation_journal_title',
  ]);
  const names = [given ?? '', publisherName(sources), webSiteName(sources)].filter(
    (name) => name !== '' && !isHeadline(sources, name),
  );
  const plain = names.find((name) => name.length <= 60 && !/^(?:https?:|www\.)/.test(name));
  const first = plain ?? names[0]?.replace(/^(?:https?:\/\/)?(?:www\.)?/, '').slice(0, 200);
  return first ? withoutSlogan(first) : nameInTitle(sources);
}

/** True when `text` names the site: as its name, or as its host spells it. */
export function isSiteName(text: string, siteName: string | null, url: string): boolean {
  const key = squeezed(text);
  if (key === '') return false;
  const host = URL.canParse(url) ? squeezed(new URL(url).hostname.replace(/^www\./, '')) : '';
  if (siteName !== null && key === squeezed(siteName)) return true;
  const label = squeezed(hostLabel(url));
  return (
    (key.length > 2 && host.startsWith(key)) ||
    (label.length > 2 && (key === label || key === `the${label}`)) ||
    key === host
  );
}
