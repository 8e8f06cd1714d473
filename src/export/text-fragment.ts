/** A link that opens a page at given words: a text fragment, `#:~:text=prefix-,start,end,-suffix`. */

export type Fragment = {
  exact: string;
  /** What stands around it, for words that the page has more than once. */
  prefix: string;
  suffix: string;
  isUnique: boolean;
};

/** Up to here words are named whole; longer ones by how they begin and end. */
const most = 160;
const edge = 6;
const edgeCharacters = 60;

/** Signs that mean something in a fragment are escaped; a dash too, which would make a prefix of a word. */
const escaped = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

/** Only whole words are found: what was cut in a word is made whole from what stands around it. */
function wholeWords({ exact, prefix, suffix }: Fragment): string {
  const letter = /[\p{L}\p{N}\p{M}]/u;
  const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
  const isCut = (inner: string, outer: string): boolean =>
    letter.test(inner) && letter.test(outer) && !spaceless.test(inner + outer);
  const [first = '', last = ''] = [[...exact][0], [...exact].at(-1)];
  const before = isCut(first, [...prefix].at(-1) ?? '')
    ? (/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]+$/u.exec(prefix)?.[0] ?? '')
    : '';
  const after = isCut(last, [...suffix][0] ?? '') ? (/^[\p{L}\p{N}\p{M}]+/u.exec(suffix)?.[0] ?? '') : '';
  return before + exact + after;
}

/** A few words from the beginning, or from the end, and not too many characters where no spaces part them. */
function edgeOf(text: string, from: 'start' | 'end'): string {
  const words = text.trim().split(/\s+/);
  const some = (from === 'start' ? words.slice(0, edge) : words.slice(-edge)).join(' ');
  if (some.length <= edgeCharacters) return some;
  const characters = [...some];
  const cut = from === 'start' ? characters.slice(0, edgeCharacters) : characters.slice(-edgeCharacters);
  return cut.join('');
}

/** Words at the edge of a context without the one that its length may have cut. */
function contextOf(text: string, from: 'start' | 'end'): string {
  const words = text.trim().split(/\s+/);
  if (words.length < 3) return text.trim();
  return (from === 'end' ? words.slice(-3) : words.slice(0, 3)).join(' ');
}

function directive(fragment: Fragment): string {
  const whole = wholeWords(fragment);
  const lines = whole.split('\n');
  const isShort = lines.length === 1 && whole.length <= most;
  const words = isShort ? [whole] : [edgeOf(lines[0] ?? '', 'start'), edgeOf(lines.at(-1) ?? '', 'end')];
  const around = fragment.isUnique ? { prefix: '', suffix: '' } : fragment;
  const [prefix, suffix] = [contextOf(around.prefix, 'end'), contextOf(around.suffix, 'start')].map(escaped);
  return [prefix && `${prefix}-`, ...words.map(escaped), suffix && `-${suffix}`].filter(Boolean).join(',');
}

/** The address with the fragment; a hash of its own stays before it. */
export function fragmentLink(url: string, fragment: Fragment): string {
  const address = new URL(url);
  const hash = address.hash === '' ? '#' : address.hash;
  address.hash = '';
  return `${address.href}${hash}:~:text=${directive(fragment)}`;
}
