/** A story with the line of what was set aside below it. */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import { JumpContext } from '../article/jumps.tsx';
import type { PictureUrl } from '../article/pictures.ts';
import { ArticleView } from '../article-view.tsx';
import { AsideList } from './aside-list.tsx';
import { putBack } from './put-back.ts';
import { RelatedList } from './related-list.tsx';
import { Spotlight } from './spotlight.tsx';
import { useJumps } from './use-jumps.ts';

function flipped(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(index)) next.add(index);
  return next;
}

type Props = {
  article: Article;
  pictureUrl?: PictureUrl;
  /** Leads to the page of the story where that is nearer than a new tab. */
  toPage?: () => void;
};

/** Give it a `key` that changes with the story, so that what was put back into one is not put into the next. */
export function Story({ article, pictureUrl, toPage }: Props): JSX.Element {
  const [back, setBack] = useState<ReadonlySet<number>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => putBack(article, back), [article, back]);
  const { jumps, lit, light } = useJumps(shown, place, toPage ?? null);
  const picture = pictureUrl === undefined ? {} : { pictureUrl };
  return (
    <>
      <div class="story-place" ref={place}>
        <JumpContext.Provider value={jumps}>
          <ArticleView article={shown} {...picture} />
        </JumpContext.Provider>
        {lit !== null && <Spotlight lit={lit} end={() => light(null)} />}
      </div>
      <AsideList entries={article.setAside} back={back} toggle={(index) => setBack(flipped(back, index))} />
      <RelatedList article={article} />
    </>
  );
}
