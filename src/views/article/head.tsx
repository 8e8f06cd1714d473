/** The head of a story: kicker, headline, dek, and one quiet line of who, where, when and how long. */
import type { ComponentChildren, JSX } from 'preact';
import type { Article } from '../../article.ts';
import { say, sayCount, type WordKey, wordsLanguage } from '../../words.ts';
import { type Moment, momentOf, updateOf } from './times.ts';
import { Word } from './word.tsx';

const labels: Readonly<Record<Article['kind'], WordKey | null>> = {
  news: null,
  opinion: 'articleOpinion',
  analysis: 'articleAnalysis',
  live: 'articleLive',
  sponsored: 'articleSponsored',
  review: 'articleReview',
};

/** Where the story comes from and where it stands there: site, kicker or section, label. */
function Kicker({ article }: { article: Article }): JSX.Element {
  const label = labels[article.kind];
  const place = article.kicker ?? article.section;
  return (
    <p class="kicker">
      <bdi class="site" title={new URL(article.url).host}>
        {article.siteName ?? new URL(article.url).host}
      </bdi>
      {place !== null && <bdi class="section">{place}</bdi>}
      {label !== null && (
        <b class="kind" data-kind={article.kind}>
          <Word>{say(label)}</Word>
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

function facts(article: Article): ComponentChildren[] {
  const language = wordsLanguage();
  const { publishedTime: published, modifiedTime: modified, byline, dateline } = article;
  const publishedAt = published === null ? null : momentOf(published, language);
  const updatedAt = updateOf({ published, modified }, language);
  const authors = byline ?? (article.authors.join(', ') || null);
  return [
    authors && <bdi class="byline">{authors}</bdi>,
    dateline && <bdi>{dateline}</bdi>,
    publishedAt && <Time moment={publishedAt} />,
    updatedAt && <Time moment={updatedAt} around={say('articleUpdated', here)} />,
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
      <h1>{article.title}</h1>
      {article.dek !== null && <p class="dek">{article.dek}</p>}
      <Facts article={article} />
      {article.free === false && (
        <p class="excerpt" role="note">
          <Word>{say('articleExcerpt')}</Word>
        </p>
      )}
    </header>
  );
}
