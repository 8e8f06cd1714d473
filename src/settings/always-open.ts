/** Sites whose stories always open in the reader, each as host and beginning of the path: `news.example/world/`. No DOM. */

/** Characters of a rule, and rules that the browser's sync has room for. */
const longest = 200;
const most = 60;

/** What a person wrote as a rule, or null where it names no site. */
export function asRule(text: string): string | null {
  const address = `https://${text.trim().replace(/^https?:\/\//i, '')}`;
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, username } = new URL(address);
  const rule = `${hostname}${pathname}`;
  return username === '' && hostname !== '' && rule.length <= longest ? rule : null;
}

/** Of any list of values those that are rules, each once. */
export function soundRules(values: readonly unknown[]): string[] {
  const sound = values.filter((value) => typeof value === 'string' && asRule(value) === value).map(String);
  return [...new Set(sound)].slice(0, most);
}

const withoutWww = (host: string): string => host.replace(/^www\./, '');

function holds(rule: string, url: string): boolean {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  const [host = '', path = '/'] = [rule.replace(/\/.*$/, ''), rule.replace(/^[^/]*/, '')];
  if (withoutWww(host) !== withoutWww(hostname)) return false;
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}

/** Whether a rule is for that address. */
export function isAlwaysOpen(rules: readonly string[], url: string): boolean {
  return rules.some((rule) => holds(rule, url));
}

/** The rules after the switch for the site of that address was pressed: with one for it, or with none. */
export function switched(rules: readonly string[], url: string): string[] {
  if (isAlwaysOpen(rules, url)) return rules.filter((rule) => !holds(rule, url));
  const rule = asRule(new URL(url).hostname);
  return rule === null ? [...rules] : soundRules([rule, ...rules]);
}
