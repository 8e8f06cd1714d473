/** The part of the paper that the story is in. */
import { keyOf, likeness } from './compare.ts';
import { isNode, lineOf, listOf, typesOf } from './json-ld.ts';
import { isSiteName } from './site-name.ts';
import { metaOf, type Sources, storyLine } from './sources.ts';
import { shownText } from './visible-text.ts';

function plain(text: string): string | null {
  const parts = text.split(/(?:(?<!\s)\s+)?[>›»/|]\s*|,(?=\S)/).filter((part) => part !== '');
  const last = (parts.at(-1) ?? '').replace(/,\s.*$/, '');
  return last === '' || last.length > 60 || /^https?:/.test(text) ? null : last;
}

/** The last crumb before the story's own. */
function crumb(sources: Sources, title: string): string | null {
  const list = sources.nodes.find((node) => typesOf(node).includes('breadcrumblist'));
  const names = listOf(list?.['itemListElement']).flatMap((entry) => {
    if (!isNode(entry)) return [];
    const item = isNode(entry['item']) ? lineOf(entry['item']['name']) : '';
    return [lineOf(entry['name']) || item].filter((name) => name !== '');
  });
  const above = names.filter(
    (name) =>
      keyOf(name) !== keyOf(title) &&
      !/^(?:home|start(?:seite)?|accueil|inicio|início|главная|ホーム|首页|blog|news)$/i.test(name),
  );
  return above.at(-1) ?? null;
}

/** Names that tell no part of a paper. */
const generic =
  /^(?:uncategori[sz]ed|articles?|stor(?:y|ies)|posts?|tags?|home|index|all|other|latest|sin categoría|non classé|allgemein|senza categoria|sem categoria|без рубрики|genel|未分类|未分類|未分類|미분류)$/i;

/** The last link of the trail that the page shows, before the story's own. */
function shownCrumb(sources: Sources, title: string): string | null {
  const trail = sources.document.querySelector(
    '[itemtype*="BreadcrumbList" i], nav[aria-label*="breadcrumb" i], [class*="breadcrumb" i], [id*="breadcrumb" i]',
  );
  const links = [...(trail?.querySelectorAll('a[href]') ?? [])].slice(1).map((link) => shownText(link, 60));
  const above = links.filter((name) => name.length > 1 && likeness(name, title) < 0.5);
  return links.length > 4 ? null : (above.at(-1) ?? null);
}

/** "crime-safety", as addresses spell it, is said "Crime safety". */
function unslugged(section: string): string {
  if (!/^[a-z\d]+(?:-[a-z\d]+)+$/.test(section)) return section;
  const words = section.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The section's name from meta tags, JSON-LD or the breadcrumb, or null. */
export function readSection(sources: Sources, title: string, siteName: string | null): string | null {
  const stated =
    metaOf(sources, [
      'article:section',
      'og:article:section',
      'section',
      'parsely-section',
      'cxenseparse:section',
      'sailthru.section',
      'article.section',
      'dc.subject.section',
      'articlesection',
    ]) ?? storyLine(sources, ['articleSection']);
  const section =
    (stated === null ? null : plain(stated)) ?? crumb(sources, title) ?? shownCrumb(sources, title);
  const none =
    section === null || likeness(section, title) > 0.5 || isSiteName(section, siteName, sources.url);
  return none || generic.test(section) ? null : unslugged(section);
}
