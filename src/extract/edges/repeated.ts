import { blockText, textKey } from '../block-text.ts';
import type { Unit } from '../units.ts';

/** Characters that no two sentences share by chance; shorter ones come again as subheads and refrains. */
const least = 40;

/**
 * What the story has said before, word for word. Pages hold a part twice, for narrow and for wide windows, of
 * which a live page shows one; they repeat a pitch between the parts, or a paragraph as its own teaser.
 */
export function saidBefore(story: readonly Unit[]): Unit[] {
  const said = new Set<string>();
  return story.filter(({ blocks }) => {
    const text = blocks.map(blockText).join('\n');
    if (text.length < least) return false;
    const key = textKey(text);
    const isRepeat = said.has(key);
    said.add(key);
    return isRepeat;
  });
}
