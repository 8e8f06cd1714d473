/** What is said of a story, sentence by sentence. No DOM. */
import type { VoicePlace } from '../../place.ts';
import { primaryOf, type Stretch, sentencesOf } from './sentences.ts';

/** A part of the story as it is set: its text, or that there is something which cannot be heard. */
export type Heard = {
  /** Its number among the parts, by which one skips: items of a list are one. */
  block: number;
  kind: 'text' | 'heading' | 'caption';
  text: string;
  language: string;
  /** Stretches in another language. */
  foreign?: readonly (Stretch & { language: string })[];
  /** True where the words are those of the interface, which stand nowhere in the text. */
  isNotice?: boolean;
};

/** One sentence to say. `start` and `end` are its place in the text of its block; `pause` is silence before it, in ms. */
export type Passage = Stretch & {
  block: number;
  text: string;
  language: string;
  pause: number;
  isNotice: boolean;
};

const pauses = { text: 0, heading: 700, caption: 300 } as const;
/** Silence between two blocks, so that paragraphs are heard. */
const betweenBlocks = 250;

function languageIn({ language, foreign = [] }: Heard, { start, end }: Stretch): string {
  return foreign.find((each) => each.start <= start && each.end >= end)?.language ?? language;
}

/** All passages, in order. */
export function passagesOf(heard: readonly Heard[], captions: 'skip' | 'read'): Passage[] {
  return heard
    .filter(({ kind }) => kind !== 'caption' || captions === 'read')
    .flatMap((part, index) =>
      sentencesOf(part.text, part.language).map((stretch, place) => ({
        ...stretch,
        block: part.block,
        text: part.text.slice(stretch.start, stretch.end),
        language: languageIn(part, stretch),
        pause: place > 0 || index === 0 ? 0 : Math.max(betweenBlocks, pauses[part.kind]),
        isNotice: part.isNotice === true,
      })),
    );
}

const quoteLength = 80;
const normal = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, quoteLength);

/** The place of a passage as it is kept. */
export function placeOfPassage({ block, text }: Passage): VoicePlace {
  return { block, quote: normal(text) };
}

/** The number of the passage that a kept place means: by its words, the nearest first, else by its block; or -1. */
export function passageAt(passages: readonly Passage[], place: VoicePlace): number {
  const same = passages
    .map(({ text, block }, index) => ({ index, text, far: Math.abs(block - place.block) }))
    .filter(({ text }) => normal(text) === place.quote)
    .sort((one, two) => one.far - two.far);
  return same[0]?.index ?? passages.findIndex(({ block }) => block >= place.block);
}

/** The passage one sentence or block on or back from `from`; the one itself at the ends. */
export function skipped(passages: readonly Passage[], from: number, skip: Skip): number {
  const last = passages.length - 1;
  if (skip.over === 'sentence') return Math.min(last, Math.max(0, from + skip.by));
  const block = passages[from]?.block ?? 0;
  if (skip.by === 1) {
    const next = passages.findIndex((passage) => passage.block > block);
    return next < 0 ? last : next;
  }
  const first = passages.findIndex((passage) => passage.block === block);
  if (first < from || first === 0) return Math.max(0, first);
  const before = passages[first - 1]?.block;
  return passages.findIndex((passage) => passage.block === before);
}

export type Skip = { over: 'sentence' | 'block'; by: 1 | -1 };

/** Whether two tags mean the same language, whatever the country. */
export function isSameLanguage(one: string, other: string): boolean {
  return common(one) === common(other);
}

const aliases: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  cmn: 'zh',
  iw: 'he',
  in: 'id',
  fil: 'tl',
};

function common(language: string): string {
  const primary = primaryOf(language);
  return aliases[primary] ?? primary;
}
