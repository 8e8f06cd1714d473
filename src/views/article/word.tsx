/** A word of the interface inside a story: in the interface's language and direction, not the story's. */
import type { JSX } from 'preact';
import { wordsLanguage } from '../../words.ts';

export function Word({ children }: { children: string }): JSX.Element {
  return (
    <bdi lang={wordsLanguage()} data-apart>
      {children}
    </bdi>
  );
}
