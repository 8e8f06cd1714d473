/** Where each part of a story is while it is read: how it was found, what rules of the site say, what you did. */
import { useMemo, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import { type Rule, withoutRule, withRule } from '../../settings/rules.ts';
import { ruleFor, rulesFor } from './site-rules.ts';
import { arrange, type Part, partsOf, type Standing, type Where } from './story-parts.ts';

/** The rules of the site that a story is from, and how they are changed. */
export type SiteRules = {
  site: string;
  rules: readonly Rule[];
  change: (rules: readonly Rule[]) => void;
};

export type Parts = {
  parts: readonly Part[];
  /** The article as it stands. */
  shown: Article;
  standingOf: (part: Part) => Standing;
  move: (part: Part, where: Where) => void;
  /** The rule that decides on a part, and the site that it is kept for; null where none is kept. */
  ruleOf: (part: Part) => Rule | null;
  site: string | null;
  /** Remembers for the site where the part is to be, or forgets the rule that decides on it. */
  remember: (part: Part, verb: Rule['verb']) => void;
  forget: (part: Part) => void;
};

function standing(part: Part, moved: Where | undefined, rule: Rule | undefined): Standing {
  if (moved !== undefined) return { where: moved, by: moved === part.found ? 'found' : 'you' };
  if (rule !== undefined) return { where: rule.verb === 'keep' ? 'story' : 'aside', by: 'rule' };
  return { where: part.found, by: 'found' };
}

/** The article as the rules of its site have it, with nothing done by hand: what is saved unseen. */
export function underRules(article: Article, rules: readonly Rule[]): Article {
  const parts = partsOf(article);
  const ruled = rulesFor(parts, rules);
  return arrange(article, parts, (part) => standing(part, undefined, ruled.get(part.id)));
}

const none: readonly Rule[] = [];

/** Follows the parts of a story. */
export function useParts(article: Article, siteRules: SiteRules | null): Parts {
  const parts = useMemo(() => partsOf(article), [article]);
  const [moved, setMoved] = useState<ReadonlyMap<string, Where>>(new Map());
  const rules = siteRules?.rules ?? none;
  const ruled = useMemo(() => rulesFor(parts, rules), [parts, rules]);
  const standingOf = (part: Part): Standing => standing(part, moved.get(part.id), ruled.get(part.id));
  const shown = useMemo(() => arrange(article, parts, standingOf), [article, parts, moved, ruled]);
  const move = ({ id }: Part, where: Where): void => setMoved((before) => new Map(before).set(id, where));
  /** From then on the rule decides, or nothing does. */
  const letGo = ({ id }: Part): void =>
    setMoved((before) => new Map([...before].filter(([other]) => other !== id)));
  const remember = (part: Part, verb: Rule['verb']): void => {
    const rule = ruleFor(verb, part, parts);
    if (rule === null || siteRules === null) return;
    siteRules.change(withRule(siteRules.rules, rule));
    letGo(part);
  };
  const forget = (part: Part): void => {
    const rule = ruled.get(part.id);
    if (rule !== undefined) siteRules?.change(withoutRule(siteRules.rules, rule));
    letGo(part);
  };
  const site = siteRules?.site ?? null;
  return {
    parts,
    shown,
    standingOf,
    move,
    ruleOf: ({ id }) => ruled.get(id) ?? null,
    site,
    remember,
    forget,
  };
}
