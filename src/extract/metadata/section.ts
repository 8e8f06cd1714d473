/** The part of the paper that the story is in. */
import { keyOf } from './compare.ts';
import { isNode, lineOf, listOf, typesOf } from './json-ld.ts';
import { metaOf, type Sources, storyLine } from './sources.ts';

function plain(text: string): string | null {
  const last =
    text
      .split(/\s*[>›»/|]\s*/)
      .filter((part) => part !== '')
      .at(-1) ?? '';
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

/** "crime-safety", as addresses spell it, is said "Crime safety". */
function unslugged(section: string): string {
  if (!/^[a-z\d]+(?:-[a-z\d]+)+$/.test(section)) return section;
  const words = section.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The section's name from meta tags, JSON-LD or the breadcrumb, or null. */
export function readSection(sources: Sources, title: string): string | null {
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
    ]) ?? storyLine(sources, ['articleSection']);
  const section = (stated === null ? null : plain(stated)) ?? crumb(sources, title);
  return section === null || keyOf(section) === keyOf(title) ? null : unslugged(section);
}
