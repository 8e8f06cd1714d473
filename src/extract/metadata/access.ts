/** Whether the page says that everybody may read the whole story. */
import { isNode, lineOf, listOf } from './json-ld.ts';
import { metaOf, type Sources } from './sources.ts';

function truth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = lineOf(value).toLowerCase();
  if (/^(?:true|yes|1)$|schema\.org\/true$/.test(word)) return true;
  return /^(?:false|no|0)$|schema\.org\/false$/.test(word) ? false : null;
}

/** False where only an excerpt is free, true where all is, null where the page says nothing. */
export function readAccess(sources: Sources): boolean | null {
  for (const node of [sources.story, sources.page]) {
    const own = truth(node?.['isAccessibleForFree']);
    if (own !== null) return own;
    const parts = listOf(node?.['hasPart']).map((part) =>
      isNode(part) ? truth(part['isAccessibleForFree']) : null,
    );
    if (parts.includes(false)) return false;
  }
  const tier = (
    metaOf(sources, ['article:content_tier', 'cxenseparse:access', 'access', 'paywall']) ?? ''
  ).toLowerCase();
  if (/^(?:locked|metered|premium|paid|subscri\w+|registered)$/.test(tier)) return false;
  return tier === 'free' ? true : null;
}
