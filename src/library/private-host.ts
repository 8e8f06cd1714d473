/**
 * How far a host can be reached from: the whole internet, the network that this device is in, or the device
 * alone. A public page must not make us ask a router or a local server for a "picture". Names that only a
 * local resolver knows count as network; a public name that resolves to a private address cannot be told
 * apart here. Ranges by the IANA special-purpose address registries (RFC 6890 and its updates).
 */
export type Reach = 'internet' | 'network' | 'device';

const order: readonly Reach[] = ['internet', 'network', 'device'];

/** True when a page at one address may have us fetch from another: never nearer to this device than it is itself. */
export function mayReach(page: string, target: string): boolean {
  if (!URL.canParse(target) || !URL.canParse(page)) return false;
  const { protocol, hostname, username, password } = new URL(target);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  if (username !== '' || password !== '') return false;
  return order.indexOf(reachOf(hostname)) <= order.indexOf(reachOf(new URL(page).hostname));
}

/** The reach of a host as `URL` writes it: numbers of every spelling are dotted by then, names are in lower case. */
export function reachOf(hostname: string): Reach {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return reachOfIpv6(host.slice(1, -1));
  const numbers = /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host.split('.').map(Number) : null;
  return numbers === null ? reachOfName(host) : reachOfIpv4(numbers);
}

const localNames = /(?:^|\.)(?:local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/;

function reachOfName(host: string): Reach {
  if (/(?:^|\.)localhost$/.test(host)) return 'device';
  return !host.includes('.') || localNames.test(host) ? 'network' : 'internet';
}

/** First number, least and greatest second number. */
const networkBlocks: readonly (readonly [number, number, number])[] = [
  [10, 0, 255],
  [100, 64, 127],
  [169, 254, 254],
  [172, 16, 31],
  [192, 168, 168],
  [198, 18, 19],
];

function reachOfIpv4([a = 0, b = 0, c = 0]: readonly number[]): Reach {
  if (a === 127 || a === 0) return 'device';
  if (a >= 224 || (a === 192 && b === 0 && (c === 0 || c === 2))) return 'network';
  return networkBlocks.some(([first, from, to]) => a === first && b >= from && b <= to)
    ? 'network'
    : 'internet';
}

function reachOfIpv6(address: string): Reach {
  const words = wordsOf(address);
  const [first = 0, second = 0, third = 0] = words;
  if (words.slice(0, 7).every((word) => word === 0) && (words[7] ?? 0) <= 1) return 'device';
  const carriesIpv4 = words.slice(0, 5).every((word) => word === 0) || (first === 0x64 && second === 0xff9b);
  if (carriesIpv4) return reachOfIpv4(bytesOf(words.slice(6)));
  if (first === 0x2002) return reachOfIpv4(bytesOf([second, third]));
  return first >= 0x2000 && first <= 0x3fff ? 'internet' : 'network';
}

/** The eight words of an IPv6 address as `URL` writes it: lower case, the longest run of zeros as `::`. */
function wordsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const parse = (part: string) =>
    part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16));
  if (tail === undefined) return parse(head);
  const [before, after] = [parse(head), parse(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function bytesOf(words: readonly number[]): number[] {
  return words.flatMap((word) => [word >> 8, word & 0xff]);
}
