/** The rules of the site that a view shows a story of, and the story as it stands in that view. */
import type { Article } from '../../article.ts';
import type { Rule } from '../../settings/rules.ts';
import { say } from '../../words.ts';
import type { Tell } from './tidings.ts';
import { type SiteRules, underRules } from './use-parts.ts';

/** What a view needs to follow rules; `site` is null where nothing may be kept. */
export type RulePorts = {
  site: string | null;
  rules: readonly Rule[];
  keepRules: (rules: readonly Rule[]) => Promise<unknown>;
  watchRules: (onChange: (rules: readonly Rule[]) => void, signal: AbortSignal) => void;
};

export type Following = {
  siteRules: () => SiteRules | null;
  /** Hears of the story as it stands in the view; with null of a story that is gone. */
  arranged: (article: Article | null) => void;
  /** The story that a save keeps: as it stands, and before it stood anywhere as the rules have it. */
  asRead: (article: Article) => Article;
};

type View = { draw: () => void; tell: Tell; signal: AbortSignal };

/** Follows the rules; what was chosen is seen before it is stored, and said where it cannot be stored. */
export function followRules(ports: RulePorts, { draw, tell, signal }: View): Following {
  const { site } = ports;
  let { rules } = ports;
  let told: Article | null = null;
  const show = (next: readonly Rule[]): void => {
    rules = next;
    draw();
  };
  const change = (next: readonly Rule[]): void => {
    show(next);
    ports.keepRules(next).catch(() => tell(say('lookNotKept')));
  };
  ports.watchRules(show, signal);
  return {
    siteRules: () => (site === null ? null : { site, rules, change }),
    arranged: (article) => {
      told = article;
    },
    asRead: (article) => told ?? underRules(article, rules),
  };
}
