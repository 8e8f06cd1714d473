/** A story as the row of its parts, each story or set aside, and put together again as a person wants it. No DOM. */
import type { Article, Block, SetAside } from '../../article.ts';

/** Where a part is: in the story, or in the ledger of what was set aside. */
export type Where = 'story' | 'aside';

/** A block of the body, or an entry of the ledger, as extraction found it. */
export type Part = { id: string; found: Where; entry: SetAside };

/** Where a part is now, and who says so: how it was `found`, a `rule` of the site, or `you`. */
export type Standing = { where: Where; by: 'found' | 'rule' | 'you' };

function bodyPart({ body, origins }: Article, index: number): Part[] {
  const block = body[index];
  if (block === undefined) return [];
  const origin = origins?.[index];
  const entry: SetAside = { pass: 'you', reason: '', before: index, blocks: [block] };
  return [
    { id: `story-${index}`, found: 'story', entry: origin === undefined ? entry : { ...entry, origin } },
  ];
}

/** The parts of an article in the order of the page. */
export function partsOf(article: Article): Part[] {
  const last = article.body.length;
  const at = new Map<number, Part[]>();
  for (const [index, entry] of article.setAside.entries()) {
    const place = Math.min(entry.before, last);
    at.set(place, [...(at.get(place) ?? []), { id: `aside-${index}`, found: 'aside', entry }]);
  }
  return Array.from({ length: last + 1 }, (_, place) => [
    ...(at.get(place) ?? []),
    ...bodyPart(article, place),
  ]).flat();
}

/** What the ledger says of a part of the story that went there later. */
const reasons = { you: 'set aside by you', rule: 'set aside by your rule', found: '' } as const;

/** The entry of a part as the ledger has it now. */
export function entryNow({ found, entry }: Part, { by }: Standing): SetAside {
  return found === 'aside' ? entry : { ...entry, pass: by, reason: reasons[by] };
}

/** The article with each part where it stands: what is shown, and what is saved. */
export function arrange(
  article: Article,
  parts: readonly Part[],
  standingOf: (part: Part) => Standing,
): Article {
  if (parts.every((part) => standingOf(part).where === part.found)) return article;
  const body: Block[] = [];
  const origins: string[] = [];
  const setAside: SetAside[] = [];
  for (const part of parts) {
    const standing = standingOf(part);
    const { blocks, origin = '' } = part.entry;
    if (standing.where === 'aside') setAside.push({ ...entryNow(part, standing), before: body.length });
    else {
      body.push(...blocks);
      origins.push(...blocks.map(() => origin));
    }
  }
  return { ...article, body, origins, setAside };
}
