/** Settings and rules of a site, asked of the browser at once: a story waits for both. */
import { parseSettings, type Settings } from '../settings.ts';
import { read } from './areas.ts';
import { compose, keysOf, type Site } from './keeping.ts';
import { rulesKey } from './keeping-rules.ts';
import { parseRules, type Rule } from './rules.ts';

export type SetForSite = { settings: Settings; rules: readonly Rule[] };

/** What is set for a site; the defaults where the browser does not answer. Never rejects. */
export async function readForSite(site: Site): Promise<SetForSite> {
  try {
    const stored = await read([...keysOf(site), ...(site === null ? [] : [rulesKey(site)])]);
    return {
      settings: compose(stored, site),
      rules: site === null ? [] : parseRules(stored[rulesKey(site)]),
    };
  } catch {
    return { settings: parseSettings(null), rules: [] };
  }
}
