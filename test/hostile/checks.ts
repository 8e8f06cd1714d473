/** What must hold of a story from a hostile page, however it is shown. */
import type { Article } from '../../src/article.ts';
import { articleRecord } from '../../src/export/record.ts';
import type { Bait, Ground } from './story.ts';
import { paragraphs } from './story.ts';

/** Every element that a rendered story may consist of, with the attributes that it may bear. */
const shownElements: Readonly<Record<string, readonly string[]>> = {
  article: ['data-story'],
  header: [],
  footer: [],
  section: [],
  div: [],
  p: [],
  span: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start', 'reversed'],
  li: ['value'],
  blockquote: [],
  q: [],
  cite: [],
  figure: [],
  figcaption: [],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'referrerpolicy'],
  a: ['href', 'rel', 'target'],
  button: ['type', 'popovertarget'],
  strong: [],
  b: [],
  em: [],
  code: [],
  pre: ['data-language'],
  sub: [],
  sup: [],
  br: [],
  hr: [],
  time: ['datetime'],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  aside: [],
  details: ['open'],
  summary: [],
  dl: [],
  dt: [],
  dd: [],
  bdi: [],
  small: [],
  abbr: [],
};
const anywhere =
  /^(?:class|id|dir|lang|title|tabindex|role|hidden|aria-[a-z]+|data-(?:apart|block|note|part|index|kind|role|number))$/;
const leads = /^(?:https?:|mailto:|#)/i;
const loads = /^(?:https?:|blob:|data:image\/(?:png|jpeg|gif|webp|avif);)/i;

/** What of a rendered story is not on the list: elements, attributes and addresses, in words. */
export function strangeIn(story: Element): string[] {
  return [story, ...story.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const own = shownElements[name];
    if (own === undefined) return [`<${name}>`];
    return [...element.attributes].flatMap(({ name: attribute, value }) => {
      if (attribute === 'href' && !leads.test(value)) return [`<${name} href="${value.slice(0, 80)}">`];
      if (attribute === 'src' && !loads.test(value)) return [`<${name} src="${value.slice(0, 80)}">`];
      return own.includes(attribute) || anywhere.test(attribute) ? [] : [`<${name} ${attribute}>`];
    });
  });
}

/** What turns a line round or has no ink, tags behind a flag apart; soft hyphens and marks of direction do no harm. */
const deceiving =
  /[\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u115f\u1160\u3164\uffa0]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,6})[\u{e0000}-\u{e007f}]/gu;

/** Signs in a text that deceive whoever reads it, as their numbers. */
export function deceivingIn(text: string): string[] {
  return [...new Set(text.match(deceiving))].map((sign) => (sign.codePointAt(0) ?? 0).toString(16));
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The paragraphs of the story that a text does not hold. */
export function lostFrom(text: string): string[] {
  const held = letters(text);
  return paragraphs.filter((paragraph) => !held.includes(letters(paragraph)));
}

/** The same for an article. */
export function lostFromArticle(article: Article | null): string[] {
  return lostFrom(article === null ? '' : articleRecord(article).text);
}

/**
 * A page's bait: whatever of it runs or loads asks for the canary by the page's name. What runs asks for another
 * address each time, so that what the page itself ran is told from what ran later; it fits where no spaces may stand.
 */
export function baitFor(ground: Ground, id: string): Bait {
  const address = `${ground.canary}/${id}`;
  return { ...ground, address, run: `fetch('${address}?'+Math.random())` };
}

/** The links and pictures of a Markdown file that run: not what stands in its front matter or as code, or is escaped. */
export function runningLinks(markdown: string): string[] {
  const text = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
  return (
    text.match(/(?<!\\)(?:\\\\)*\]\(\s*<?\s*(?:javascript|vbscript|data|file|chrome|blob):[^)]*/gi) ?? []
  );
}
