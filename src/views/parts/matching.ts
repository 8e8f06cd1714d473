/** Which sentence of a story a highlight is about, by the words that both use. Any script; no DOM. */

/** A sentence, the number of the block that it stands in, and where in the text of that block it begins. */
export type Sentence = { block: number; start: number; text: string };

/** Share of a highlight's words, weighed by how rare they are in the story, that its sentence must have. */
const enough = 0.6;
/** Fewer words in common are chance. */
const fewest = 3;
/** Letters of a word that count where it may have endings: "bridge" and "bridges" are one. */
const stem = 5;
/** Longer stories are searched up to here: a highlight is about what stands near the top. */
const mostSentences = 2_000;

/** The words of a text, each once. Words of letters that are written without spaces are short, and count whole. */
function wordsOf(text: string, words: Intl.Segmenter): Set<string> {
  const found = new Set<string>();
  for (const { segment, isWordLike } of words.segment(text.normalize('NFKC').toLowerCase()))
    if (isWordLike === true) found.add(segment.slice(0, /\p{N}/u.test(segment) ? undefined : stem));
  return found;
}

/** The sentences of these blocks, in their order. */
function sentencesOf(blocks: readonly string[], language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const all: Sentence[] = [];
  for (const [block, text] of blocks.entries()) {
    if (all.length > mostSentences) break;
    for (const { segment, index } of segmenter.segment(text)) {
      const start = index + segment.length - segment.trimStart().length;
      if (segment.trim() !== '') all.push({ block, start, text: segment.trim() });
    }
  }
  return all;
}

/** How much each word tells: one that many sentences have tells little, and no list of such words is needed. */
function weigher(sentences: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + sentences.length / (1 + (counts.get(word) ?? 0)));
}

/** The language of a page as the browser can segment it; what a page names may be no language at all. */
function knownLanguage(language: string | null): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language ?? [])[0] ?? 'en';
  } catch {
    return 'en';
  }
}

type Read = { sentence: Sentence; words: ReadonlySet<string> };

/** The sentence with most of these words, or null where none has enough of them. */
function bestOf(
  own: readonly string[],
  read: readonly Read[],
  weigh: (word: string) => number,
): Sentence | null {
  const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + weigh(word), 0);
  let best: { share: number; sentence: Sentence | null } = { share: 0, sentence: null };
  for (const { sentence, words } of read) {
    const common = own.filter((word) => words.has(word));
    const share = common.length < fewest ? 0 : weight(common) / weight(own);
    if (share >= enough && share > best.share) best = { share, sentence };
  }
  return best.sentence;
}

/** The sentence that each highlight is about, by the highlight's index; none for those without one. */
export function matchHighlights(
  highlights: readonly string[],
  blocks: readonly string[],
  language: string | null,
): Map<number, Sentence> {
  const known = knownLanguage(language);
  const segmenter = new Intl.Segmenter(known, { granularity: 'word' });
  const read = sentencesOf(blocks, known).map(
    (sentence): Read => ({ sentence, words: wordsOf(sentence.text, segmenter) }),
  );
  const weigh = weigher(read.map(({ words }) => words));
  const matches = new Map<number, Sentence>();
  for (const [index, highlight] of highlights.entries()) {
    const sentence = bestOf([...wordsOf(highlight, segmenter)], read, weigh);
    if (sentence !== null) matches.set(index, sentence);
  }
  return matches;
}
