/** What is new in a live report since the last visit, and the way there. */
import type { JSX } from 'preact';
import { sayCount, wordsLanguage } from '../../words.ts';
import { move } from '../reading/moves.ts';
import type { News } from './use-news.ts';

/** The hour of a visit, with its day where that is another. */
export function hourOf(iso: string, language = wordsLanguage(), now = new Date()): string {
  const at = new Date(iso);
  const isToday = at.toDateString() === now.toDateString();
  const style = isToday
    ? ({ timeStyle: 'short' } as const)
    : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(language, style).format(at);
}

/** A button that leads to the first entry that is new. */
export function NewsOffer({ news, story }: { news: News; story: Element }): JSX.Element {
  const go = (): void => {
    const first = story.querySelector<HTMLElement>('.entry-new');
    if (first !== null) move(first);
  };
  return (
    <p class="resume">
      <button type="button" class="button strong" onClick={go}>
        {sayCount('liveNews', news.count, hourOf(news.at))}
      </button>
    </p>
  );
}
