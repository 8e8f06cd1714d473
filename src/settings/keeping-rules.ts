/** Where the rules of sites are kept: with the settings, one item a site. */
import { drop, read, watch, write } from './areas.ts';
import { parseRules, type Rule, storedRules } from './rules.ts';

/** How the keys of rules begin, before the name of the site. */
export const rulesPrefix = 'rules:';
/** The key of the rules of a site. */
export const rulesKey = (site: string): string => `${rulesPrefix}${site}`;

/** The rules of each site that has some. */
export type RulesBySite = ReadonlyMap<string, readonly Rule[]>;

/** The rules of a site; none where there is no site. */
export async function readRules(site: string | null): Promise<Rule[]> {
  return site === null ? [] : parseRules((await read([rulesKey(site)]))[rulesKey(site)]);
}

/** Keeps these rules in the place of all that the site had. */
export async function keepRules(site: string, rules: readonly Rule[]): Promise<void> {
  if (rules.length === 0) await drop([rulesKey(site)]);
  else await write({ [rulesKey(site)]: storedRules(rules) });
}

/** The rules of all sites, by the names of the sites. */
export async function readAllRules(): Promise<RulesBySite> {
  const stored = Object.entries(await read(null)).filter(([key]) => key.startsWith(rulesPrefix));
  const sites = stored.map(([key, value]) => [key.slice(rulesPrefix.length), parseRules(value)] as const);
  return new Map(
    sites.filter(([, rules]) => rules.length > 0).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Calls back with the rules of a site when they have changed, until the signal aborts. */
export function watchRules(
  { site, onChange }: { site: string | null; onChange: (rules: Rule[]) => void },
  signal: AbortSignal,
): void {
  if (site === null) return;
  const tell = (): Promise<unknown> => readRules(site).then((rules) => signal.aborted || onChange(rules));
  watch((keys) => {
    if (keys.includes(rulesKey(site))) tell().catch(() => null); // The extension was reloaded in this moment.
  }, signal);
}

/** Calls back when rules of any site have changed, until the signal aborts. */
export function watchAllRules(onChange: () => void, signal: AbortSignal): void {
  watch((keys) => {
    if (keys.some((key) => key.startsWith(rulesPrefix))) onChange();
  }, signal);
}
