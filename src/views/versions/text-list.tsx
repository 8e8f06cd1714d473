/** How many texts of a story are kept, since when each, and what its page said of its own time. */
import type { JSX } from 'preact';
import type { Article } from '../../article.ts';
import { say, wordsLanguage } from '../../words.ts';
import { momentOf } from '../article/times.ts';
import type { OlderText } from './older-texts.ts';

/** A moment in words; '' for what is none. */
export function momentWords(iso: string): string {
  return momentOf(iso, wordsLanguage())?.words ?? '';
}

function lineOf(keptSince: string, { modifiedTime, publishedTime }: Article): string {
  const told = modifiedTime ?? publishedTime;
  const kept = momentWords(keptSince);
  return told === null ? say('versionsKeptBare', kept) : say('versionsKept', kept, momentWords(told));
}

type Props = { texts: readonly OlderText[]; now: Article; savedAt: string };

/** The texts, the first one first. A text was kept when the one before it gave way. */
export function TextList({ texts, now, savedAt }: Props): JSX.Element {
  const since = [savedAt, ...texts.map(({ until }) => until)];
  const articles = [...texts.map(({ article }) => article), now];
  return (
    <>
      <p class="when">
        {say('versionsTexts', new Intl.NumberFormat(wordsLanguage()).format(articles.length))}
      </p>
      <ol class="texts">
        {articles.map((article, index) => (
          <li key={since[index]}>{lineOf(since[index] ?? '', article)}</li>
        ))}
      </ol>
    </>
  );
}
