/** The story that is shown, as parts to be heard: what stands in it now, also what was put back. */
import { say, wordsLanguage } from '../../words.ts';
import { type GroundBlock, groundOf } from '../reading/text-ground.ts';
import type { Heard } from './passages.ts';

/** What is set and cannot be heard: it is named instead. */
const notices = [
  ['.scroller', 'listenTable'],
  ['pre', 'listenCode'],
] as const;

function kindOf({ part, element }: GroundBlock): Heard['kind'] {
  if (part === 'title' || /^H[2-6]$/.test(element.tagName)) return 'heading';
  return part === 'lead' || element.matches('figure, .gallery') ? 'caption' : 'text';
}

/** Where in the block another language is spoken. */
function foreignIn({ element, pieces }: GroundBlock, language: string): NonNullable<Heard['foreign']> {
  return pieces.flatMap(({ node, start, end }) => {
    const inner = node.parentElement?.closest('[lang]');
    const own = inner?.getAttribute('lang');
    if (!own || own === language || inner === element || !element.contains(inner ?? null)) return [];
    return [{ start, end, language: own }];
  });
}

/** Who wrote the story: it stands in the head and is no text of the story. */
function bylineOf(story: Element): string {
  return story.querySelector('.byline')?.textContent ?? '';
}

/** The parts in the order in which they are heard, and the ground on which their places are. */
export function partsOf(story: Element): { heard: Heard[]; ground: readonly GroundBlock[] } {
  const ground = groundOf(story);
  const language = story.getAttribute('lang') || wordsLanguage();
  const heard = ground.flatMap((block, number): Heard[] => {
    const notice = notices.find(([selector]) => block.element.matches(selector));
    if (notice !== undefined)
      return [
        { block: number, kind: 'text', text: say(notice[1]), language: wordsLanguage(), isNotice: true },
      ];
    const own = { block: number, kind: kindOf(block), text: block.text, language };
    return [{ ...own, foreign: foreignIn(block, language) }];
  });
  const byline: Heard = { block: 0, kind: 'text', text: bylineOf(story), language, isNotice: true };
  const head = heard.findIndex(({ block }) => !['title', 'dek'].includes(ground[block]?.part ?? ''));
  return { heard: heard.toSpliced(head < 0 ? heard.length : head, 0, byline), ground };
}
