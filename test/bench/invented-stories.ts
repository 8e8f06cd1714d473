/**
 * Stories of invented words for benchmarks, the same at every run: how often words come follows Zipf's law, in
 * several languages and scripts, with names and figures that come once.
 */
type Tongue = { code: string; share: number; syllables: readonly string[]; between: string };

const split = (text: string): string[] => text.split(' ');
const tongues: readonly Tongue[] = [
  {
    code: 'en',
    share: 0.6,
    between: ' ',
    syllables: split(
      'ba con der est fi gra hor in ket lam mo nor ob per qua res ston ti un ver wil ard ing ly ness ous th sh',
    ),
  },
  {
    code: 'fr',
    share: 0.11,
    between: ' ',
    syllables: split('bé cha ré tion gne lè fê pou vi eau ment ça mai sœ né tre ûl ier ou quê pré le à dé'),
  },
  {
    code: 'de',
    share: 0.08,
    between: ' ',
    syllables: split(
      'ge ver schaft keit über stra ße än der hö fl ung lich bau zeit mü ster wald hof ein aus',
    ),
  },
  {
    code: 'ru',
    share: 0.08,
    between: ' ',
    syllables: split('во ра ни ть ста по мос кол ща ём ый при да ка ве го ро ды ши ле'),
  },
  {
    code: 'ar',
    share: 0.04,
    between: ' ',
    syllables: split('ال مد رس كت اب ين ون مع سل ام بح ري نه ار جد يد'),
  },
  {
    code: 'ja',
    share: 0.06,
    between: '',
    syllables: split(
      '東京 の 市長 は 新しい 橋 を 開く 会議 で 話し た 記者 に 今日 港 水 が 高い 電車 と 学校 図書館 駅 まで 大学 研究 者 町 春 祭り 人々',
    ),
  },
  {
    code: 'th',
    share: 0.03,
    between: '',
    syllables: split('กรุงเทพ น้ำ ท่วม ใหม่ สะพาน วันนี้ ประชุม โรงเรียน รถไฟ คน บ้าน ข่าว ตลาด ฝน ทะเล และ ที่ ของ'),
  },
];

/** Numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const vocabulary = 40_000;
const known = new Map<string, string>();

/** The word of that rank; common words are short. */
function wordOf(tongue: Tongue, rank: number): string {
  const name = `${tongue.code}${rank}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const next = chance(rank * 7_919 + tongue.code.charCodeAt(0));
  const many =
    tongue.between === '' ? 1 : 1 + Math.floor(Math.min(3, Math.log10(rank + 1) * 0.8) + next() * 0.9);
  const word = Array.from(
    { length: many },
    () => tongue.syllables[Math.floor(next() * tongue.syllables.length)],
  ).join('');
  known.set(name, word);
  return word;
}

function sentence(tongue: Tongue, next: () => number, length: number): string {
  const words = Array.from({ length }, () => {
    const roll = next();
    if (roll < 0.004) return String(Math.floor(next() * 100_000));
    if (roll < 0.012)
      return `${wordOf(tongue, 1 + Math.floor(next() * 5))}${Math.floor(next() * 1e6).toString(36)}`;
    return wordOf(tongue, Math.floor(Math.exp(next() * Math.log(vocabulary))));
  });
  const text = words.join(tongue.between);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

export type InventedStory = {
  language: string;
  title: string;
  dek: string;
  byline: string;
  site: string;
  tags: string[];
  highlights: string[];
  body: string[];
};

function tongueFor(roll: number): Tongue {
  let sum = 0;
  for (const tongue of tongues) {
    sum += tongue.share;
    if (roll < sum) return tongue;
  }
  return tongues[0] ?? { code: 'en', share: 1, between: ' ', syllables: ['la'] };
}

/** The story of that number: about 800 words in twenty paragraphs. */
export function inventedStory(index: number): InventedStory {
  const next = chance(index + 1);
  const tongue = tongueFor(next());
  const line = (words: number) => sentence(tongue, next, words);
  return {
    language: tongue.code,
    title: line(8).slice(0, -1),
    dek: line(16),
    byline: `${line(1)} ${line(1)}`.replaceAll('.', ''),
    site: `Gazette ${Math.floor(next() * 40)}`,
    tags: next() < 0.3 ? [wordOf(tongue, 50 + Math.floor(next() * 40))] : [],
    highlights: next() < 0.3 ? [line(12), line(12), line(10)] : [],
    body: Array.from({ length: 20 }, () => `${line(18)} ${line(20)}`),
  };
}

/** What people type: words common and rare, some together, phrases, beginnings of words. */
export function inventedQueries(count: number, stories: number): string[] {
  const next = chance(77);
  return Array.from({ length: count }, (_, index) => {
    const story = inventedStory(Math.floor(next() * stories));
    const line = (story.body[Math.floor(next() * 20)] ?? '').replace(/\.$/, '');
    const spaced = line.split(/\.? /);
    const words = spaced.length < 10 ? (line.match(/.{2,3}/gu) ?? []) : spaced;
    const pick = (from: number, many: number) =>
      words
        .slice(from, from + many)
        .join(' ')
        .toLowerCase();
    const from = Math.floor(next() * Math.max(1, words.length - 4));
    const kinds = [
      () => `${pick(from, 1)} `,
      () => pick(from, 1).slice(0, 2 + Math.floor(next() * 3)),
      () => `${pick(from, 1)} ${pick(from + 2, 1)} `,
      () => `${pick(from, 1)} ${pick(from + 2, 1).slice(0, 3)}`,
      () => `"${pick(from, 3)}"`,
      () => `${pick(from, 1)} ${pick(from + 1, 1)} ${pick(from + 3, 1)} `,
    ];
    return kinds[index % kinds.length]?.() ?? '';
  });
}
