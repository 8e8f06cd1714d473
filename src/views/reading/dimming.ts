/** Focus mode: all but the current block is dimmed. */
import { useEffect, useState } from 'preact/hooks';
import { blocksOf } from './blocks.ts';

/** Marks the current block for the style sheet, and `root` while focus mode is on; gives its switch. */
export function useDimming(
  root: HTMLElement,
  story: Element | null,
  block: number,
): ['on' | 'off', () => void] {
  const [dimming, setDimming] = useState<'on' | 'off'>('off');
  useEffect(() => {
    if (story === null) return;
    for (const [index, element] of blocksOf(story).entries())
      element.classList.toggle('current', index === block);
  }, [story, block]);
  useEffect(() => {
    root.classList.toggle('dimmed', dimming === 'on');
    return () => root.classList.remove('dimmed');
  }, [root, dimming]);
  return [dimming, () => setDimming(dimming === 'on' ? 'off' : 'on')];
}
