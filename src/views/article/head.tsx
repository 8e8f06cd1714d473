/** The head of a story: kicker, headline, dek, and one quiet line of who, where, when and how long. */
import type { ComponentChildren, JSX } from 'preact';
import type { Article } from '../../article.ts';
import { say, sayCount, type WordKey, wordsLanguage } from '../../words.ts';
import { ExcerptNotice, PinnedNotes } from './pinned.tsx';
import { Words } from './spans.tsx';
import { delayOf, type Moment, momentOf, updateOf } from './times.ts';
import { Word } from './word.tsx';

const labels: Readonly<Record<Article['kind'], WordKey | null>> = {
  news: null,
  opinion: 'articleOpinion',
  analysis: 'articleAnalysis',
  live: 'articleLive',
  sponsored: 'articleSponsored',
  review: 'articleReview',
};

function isSame(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
}

/** The kicker or section, or null where it names the site or says the label, which stand beside it anyway. */
function placeOf({ kicker, section, siteName, url }: Article, label: string | null): string | null {
  const beside = [siteName ?? new URL(url).host, label ?? ''];
  const isNew = (place: string): boolean => beside.every((words) => !isSame(place.trim(), words));
  return [kicker, section].find((place) => place !== null && isNew(place)) ?? null;
}

/** Where the story comes from and where it stands there: site, kicker or section, label. */
function Kicker({ article }: { article: Article }): JSX.Element {
  const key = labels[article.kind];
  const label = key === null ? null : say(key);
  const place = placeOf(article, label);
  return (
    <p class="kicker">
      <bdi class="site" title={new URL(article.url).host}>
        {article.siteName ?? new URL(article.url).host}
      </bdi>
      {place !== null && <bdi class="section">{place}</bdi>}
      {label !== null && (
        <b class="kind" data-kind={article.kind}>
          <Word>{label}</Word>
        </b>
      )}
    </p>
  );
}

/** Stands for the time where a message surrounds it. */
const here = '%t';

/** A moment, alone or inside the message that says what it is. */
function Time({ moment, around = here }: { moment: Moment; around?: string }): JSX.Element {
  const [before = '', after = ''] = around.split(here);
  return (
    <bdi class="time" lang={wordsLanguage()}>
      {before}
      <time dateTime={moment.iso} title={moment.exact}>
        {moment.words}
      </time>
      {after}
    </bdi>
  );
}

/** When the story was last changed: how long after publishing where that is known, else the time itself. */
function updated({ publishedTime, modifiedTime }: Article): JSX.Element | null {
  const times = { published: publishedTime, modified: modifiedTime };
  const moment = updateOf(times, wordsLanguage());
  if (moment === null) return null;
  const delay = delayOf(times, wordsLanguage());
  if (delay === null) return <Time moment={moment} around={say('articleUpdated', here)} />;
  return <Time moment={{ ...moment, words: delay }} around={say('articleUpdatedAfter', here)} />;
}

function facts(article: Article): ComponentChildren[] {
  const language = wordsLanguage();
  const { publishedTime: published, byline, dateline } = article;
  const publishedAt = published === null ? null : momentOf(published, language);
  const authors = byline ?? (article.authors.join(', ') || null);
  return [
    authors && <bdi class="byline">{authors}</bdi>,
    dateline && <bdi>{dateline}</bdi>,
    publishedAt && <Time moment={publishedAt} />,
    updated(article),
    article.readingMinutes > 0 && <Word>{sayCount('articleMinutes', article.readingMinutes)}</Word>,
  ].filter(Boolean);
}

function Facts({ article }: { article: Article }): JSX.Element | null {
  const list = facts(article);
  if (list.length === 0) return null;
  return (
    <p class="facts">
      {list.map((fact, index) => (
        <span class="fact" key={index}>
          {fact}
        </span>
      ))}
    </p>
  );
}

/** Everything above the picture. */
export function StoryHead({ article }: { article: Article }): JSX.Element {
  return (
    <header>
      <Kicker article={article} />
      <h1>
        <Words text={article.title} line="title" />
      </h1>
      {article.dek !== null && (
        <p class="dek">
          <Words text={article.dek} line="dek" />
        </p>
      )}
      <Facts article={article} />
      <PinnedNotes article={article} />
      <ExcerptNotice article={article} />
    </header>
  );
}
