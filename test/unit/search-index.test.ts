/** The index: segments are built, merged and asked, and give what looking through the texts would. */
import { expect, test } from 'vitest';
import { printOf, SegmentBuilder } from '../../src/library/search/building.ts';
import { fields, type Searchable, type Texts } from '../../src/library/search/fields.ts';
import { type LiveSegment, merged } from '../../src/library/search/merging.ts';
import { rank } from '../../src/library/search/rank.ts';
import { isWhole, type Segment } from '../../src/library/search/segment.ts';
import { type Clause, parseQuery } from '../../src/search/query.ts';
import { wordsIn } from '../../src/search/tokens.ts';
import { inventedQueries, inventedStory } from '../bench/invented-stories.ts';

const empty: Texts = {
  title: [],
  dek: [],
  highlights: [],
  byline: [],
  site: [],
  tags: [],
  notes: [],
  body: [],
};
const story = (key: string, texts: Partial<Texts>): Searchable => ({
  key,
  page: key,
  texts: { ...empty, ...texts },
});

function segmentOf(stories: readonly Searchable[]): Segment {
  const builder = new SegmentBuilder();
  for (const one of stories) builder.add(one, printOf(one));
  return builder.build();
}

const alive = (segment: Segment): LiveSegment => ({
  segment,
  isLive: new Uint8Array(segment.head.keys.length).fill(1),
});
const found = (segments: readonly LiveSegment[], typed: string): string[] =>
  rank(segments, parseQuery(typed)).map(({ key }) => key);

const harbour = [
  story('a', { title: ['The harbour bridge'], body: ['It opened on Monday.', 'The mayor cut a ribbon.'] }),
  story('b', {
    title: ['A ferry'],
    body: ['The harbour has a new ferry, and a bridge far from it.'],
    tags: ['Sea Trade'],
  }),
  story('c', { title: ['東京の橋'], body: ['新しい橋が開く'], notes: ['like the harbour bridges'] }),
];

test.each([
  ['harbour ', ['a', 'c', 'b']],
  ['harb', ['a', 'c', 'b']],
  ['"harbour bridge" ', ['a']],
  ['"harbour bri', ['a', 'c']],
  ['"monday the"', []],
  ['harbour -ferry ', ['a', 'c']],
  ['harbour ferry ', ['b']],
  ['橋', ['c']],
  ['新しい橋', ['c']],
  ['しい', ['c']],
  ['sea', ['b']],
  ['nowhere', []],
  ['-ferry ', ['c', 'a']],
])('%s finds its stories, the best first', (typed, keys) => {
  expect(found([alive(segmentOf(harbour))], typed)).toEqual(keys);
});

test('a word that stands as such says more than its letters in another', () => {
  const both = [story('a', { body: ['東京都の人口'] }), story('b', { body: ['京都の人口'] })];
  expect(found([alive(segmentOf(both))], '京都')).toEqual(['b', 'a']);
});

test('a story that is not live is not found', () => {
  const segment = segmentOf(harbour);
  expect(found([{ segment, isLive: Uint8Array.of(1, 0, 0) }], 'harbour ')).toEqual(['a']);
});

/** Looks through the lines of a story, as an index need not. */
function holds(lines: readonly string[][], { words, last }: Clause): boolean {
  const isMet = (line: readonly string[], at: number) =>
    words.every((word, step) => {
      const there = line[at + step] ?? '';
      return step === words.length - 1 && last === 'begun' ? there.startsWith(word) : there === word;
    });
  return lines.some((line) => line.some((_, at) => isMet(line, at)));
}

const linesOf = ({ texts }: Searchable) => fields.flatMap((field) => texts[field].map(wordsIn));

const invented = Array.from({ length: 60 }, (_, index) => {
  const { title, dek, highlights, byline, site, tags, body } = inventedStory(index);
  const texts = {
    title: [title],
    dek: [dek],
    highlights,
    byline: [byline],
    site: [site],
    tags,
    body: body.slice(0, 4),
  };
  return story(String(index).padStart(3, '0'), texts);
});

async function merging(): Promise<LiveSegment> {
  const parts = [0, 7, 20, 21].map((from, at, all) => alive(segmentOf(invented.slice(from, all[at + 1]))));
  const [first] = parts;
  first?.isLive.set([0], 3);
  return alive(await merged(parts, new AbortController().signal));
}

test('many segments, and one merged of them, find what looking through all texts finds', async () => {
  const many = [0, 7, 20, 21].map((from, at, all) => alive(segmentOf(invented.slice(from, all[at + 1]))));
  const one = await merging();
  expect(isWhole(one.segment)).toBe(true);
  const lines = new Map(invented.map((each) => [each.key, linesOf(each)]));
  for (const typed of inventedQueries(120, 60)) {
    const { clauses } = parseQuery(typed);
    const wanted = [...lines]
      .filter(([, own]) => clauses.every((clause) => holds(own, clause)))
      .map(([key]) => key);
    expect(found(many, typed).sort(), typed).toEqual(wanted);
    expect(found([one], typed).sort(), typed).toEqual(wanted.filter((key) => key !== '003'));
  }
});

test('a merged segment is what building it at once would give', async () => {
  const parts = [0, 7, 20].map((from, at, all) => alive(segmentOf(invented.slice(from, all[at + 1]))));
  const { piece } = await merged(parts, new AbortController().signal);
  expect(piece).toEqual(segmentOf(invented).piece);
});

test('a segment that was cut short is told from a whole one', () => {
  const { head, piece } = segmentOf(harbour);
  expect(isWhole({ head, piece })).toBe(true);
  expect(isWhole({ head, piece: { ...piece, postings: piece.postings.slice(0, -1) } })).toBe(false);
  expect(isWhole({ head: { ...head, keys: ['a'] }, piece })).toBe(false);
});
