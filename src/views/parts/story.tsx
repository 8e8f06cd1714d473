/** A story with the line of what was set aside below it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import type { PictureUrl } from '../article/pictures.ts';
import { ArticleView } from '../article-view.tsx';
import { AsideList } from './aside-list.tsx';
import { putBack } from './put-back.ts';
import { RelatedList } from './related-list.tsx';

function flipped(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(index)) next.add(index);
  return next;
}

/** Give it a `key` that changes with the story, so that what was put back into one is not put into the next. */
export function Story({ article, pictureUrl }: { article: Article; pictureUrl?: PictureUrl }): JSX.Element {
  const [back, setBack] = useState<ReadonlySet<number>>(new Set());
  const picture = pictureUrl === undefined ? {} : { pictureUrl };
  return (
    <>
      <ArticleView article={putBack(article, back)} {...picture} />
      <AsideList entries={article.setAside} back={back} toggle={(index) => setBack(flipped(back, index))} />
      <RelatedList article={article} />
    </>
  );
}
