/** The ways inside a story that is shown: found after it is painted, so that nobody waits for them. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import type { Jump, Jumps } from '../article/jumps.tsx';
import { pinnedNotes } from '../article/pinned.tsx';
import { type GroundBlock, groundOf, rangeOf } from '../reading/text-ground.ts';
import { matchHighlights, type Sentence } from './matching.ts';
import { goTo, shownBlocks } from './shown-blocks.ts';
import type { Lit } from './spotlight.tsx';

type Place = { current: HTMLElement | null };

/** A block may be taller than the window: what is meant in it has to be in sight. */
function reveal(lit: Lit): void {
  const element = lit instanceof Element ? lit : lit.startContainer.parentElement;
  const { top, bottom } = lit.getBoundingClientRect();
  const height = element?.ownerDocument.defaultView?.innerHeight ?? 0;
  if (top < 0 || bottom > height) element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function blockOfNote(blocks: readonly HTMLElement[], article: Article, nth: number): HTMLElement | undefined {
  const role = pinnedNotes(article)[nth]?.role;
  return blocks.filter((block) => block.matches('.note') && block.dataset['role'] === role)[nth];
}

/** The text of the body's blocks as it stands now. */
function bodyGround(place: Place): GroundBlock[] {
  const story = place.current?.querySelector('[data-story]');
  return story === null || story === undefined ? [] : groundOf(story).filter(({ part }) => part === 'body');
}

/** The range of a sentence; null where the story was drawn anew and has it elsewhere. */
function rangeOfSentence(place: Place, { block, start, text }: Sentence): Range | null {
  const ground = bodyGround(place);
  if (ground[block]?.text.startsWith(text, start) !== true) return null;
  return rangeOf(ground, { block, offset: start }, { block, offset: start + text.length });
}

/** Ways from highlights to sentences, once the story stands. */
function usePoints(article: Article, place: Place): ReadonlyMap<number, Sentence> {
  const [points, setPoints] = useState<ReadonlyMap<number, Sentence>>(new Map());
  const { highlights, language, body } = article;
  useEffect(() => {
    if (highlights.length === 0) return undefined;
    const timer = setTimeout(() => {
      const texts = bodyGround(place).map(({ text }) => text);
      setPoints(matchHighlights(highlights, texts, language));
    });
    return () => clearTimeout(timer);
  }, [highlights, body]);
  return points;
}

/** What `JumpContext` provides, and what is lit for the moment after a jump. */
export function useJumps(
  article: Article,
  place: Place,
  toPage: (() => void) | null,
): { jumps: Jumps; lit: Lit | null; light: (lit: Lit | null) => void } {
  const points = usePoints(article, place);
  const [lit, light] = useState<Lit | null>(null);
  const jumps = useMemo((): Jumps => {
    const show = (block: HTMLElement | undefined, sentence: Sentence | null): boolean => {
      if (block === undefined) return false;
      const found = (sentence === null ? null : rangeOfSentence(place, sentence)) ?? block;
      goTo(block);
      reveal(found);
      light(found);
      return true;
    };
    const go = (jump: Jump): boolean => {
      const blocks = shownBlocks(place);
      if (jump.to === 'note') return show(blockOfNote(blocks, article, jump.nth), null);
      if (jump.to === 'page') {
        toPage?.();
        return toPage !== null;
      }
      const sentence = points.get(jump.index);
      return sentence !== undefined && show(blocks[sentence.block], sentence);
    };
    return { points: new Map([...points].map(([index, { text }]) => [index, text])), go };
  }, [article, points, toPage]);
  return { jumps, lit, light };
}
