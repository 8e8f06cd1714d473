/** The one renderer of an Article: popup, reader and library show this and put their controls around it. */
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Article } from '../article.ts';
import { bodyBelowDek } from '../export/below-dek.ts';
import { say, wordsLanguage } from '../words.ts';
import { Blocks } from './article/blocks.tsx';
import { Figure } from './article/figures.tsx';
import { StoryHead } from './article/head.tsx';
import { addressOfText, JumpContext, JumpLink } from './article/jumps.tsx';
import { Pictures, type PictureUrl } from './article/pictures.ts';
import { Words } from './article/spans.tsx';
import { highlightKey } from './marks/lines.ts';
import { StrokesShown, useStrokesOf } from './marks/shown-strokes.ts';

/** A key point, which leads to the sentence that tells it where there is one. */
function Point({ text, index, href }: { text: string; index: number; href: string | null }): JSX.Element {
  const words = <Words text={text} line={highlightKey(index)} />;
  if (href === null) return <li>{words}</li>;
  return (
    <li>
      <JumpLink href={href} jump={{ to: 'point', index }}>
        {words}
      </JumpLink>
    </li>
  );
}

function addressOf(sentence: string | undefined, article: Article): string | null {
  return sentence === undefined ? null : addressOfText(article, sentence);
}

/** The publisher's key points: the story in ten seconds, never mistaken for its text. */
function Highlights({ article }: { article: Article }): JSX.Element | null {
  const { points } = useContext(JumpContext);
  const { highlights } = article;
  if (highlights.length === 0) return null;
  return (
    <aside class="highlights" aria-label={say('articleHighlights')}>
      <p class="label" lang={wordsLanguage()}>
        {say('articleHighlights')}
      </p>
      <ul>
        {highlights.map((point, index) => (
          <Point key={index} index={index} text={point} href={addressOf(points.get(index), article)} />
        ))}
      </ul>
    </aside>
  );
}

/**
 * A story and nothing else. `pictureUrl` maps an image address to what may be shown for it, by default itself;
 * null shows a placeholder with the picture's description and caption.
 */
export function ArticleView({
  article,
  pictureUrl = (src) => src,
}: {
  article: Article;
  pictureUrl?: PictureUrl;
}): JSX.Element {
  return (
    <Pictures.Provider value={pictureUrl}>
      <StrokesShown.Provider value={useStrokesOf(article)}>
        <article class="story" data-story lang={article.language ?? undefined} dir={article.direction}>
          <StoryHead article={article} />
          {article.leadImage !== null && (
            <div class="lead">
              <Figure figure={article.leadImage} loading="eager" />
            </div>
          )}
          <Highlights article={article} />
          <div class="body">
            <Blocks blocks={bodyBelowDek(article)} />
          </div>
        </article>
      </StrokesShown.Provider>
    </Pictures.Provider>
  );
}
