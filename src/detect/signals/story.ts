/** What a reader sees of a story: headline, byline, date, and running text under it. */
import { asNumber, onScale, type Signal } from '../sight.ts';

/** More would be a list of stories, each with its own. */
const isFew = (count: number, most: number): number => asNumber(count > 0 && count <= most);

export const longHeadline: Signal = ({ headline }) => onScale(headline.length, [15, 90]);

/** A year with a day or a month beside it, in any usual order. */
const date =
  /\d[./\s-]\s?(\d{1,2}|\p{L}{3,12}\.?)[./\s-]\s?(19|20)?\d\d|\p{L}{3,12}\.?\s\d{1,2}(st|nd|rd|th)?,?\s(19|20)\d\d|(19|20)\d\d\s?[-/.年]\s?\d/u;
export const dateNearHeadline: Signal = ({ afterHeadline }) =>
  asNumber(/(19|20)\d\d/.test(afterHeadline) && date.test(afterHeadline));
export const bylineNearHeadline: Signal = ({ afterHeadline }) =>
  asNumber(
    /(^|\s)(by|von|par|por|di|door|af|av|od|author:?|updated:?|published:?)\s+\p{Lu}/iu.test(
      afterHeadline.slice(0, 200),
    ),
  );
export const someByline: Signal = ({ root, marks }) =>
  isFew(marks('author') + root.querySelectorAll('[rel~="author"],[itemprop="author"]').length, 12);
export const someTime: Signal = ({ tags, marks }) => isFew(marks('date') + tags('time'), 5);
export const oneArticle: Signal = ({ tags }) => asNumber(tags('article') === 1);
export const captions: Signal = ({ tags }) => onScale(tags('figcaption'), [0, 10]);

export const muchProse: Signal = ({ prose }) => onScale(prose.characters, [600, 6000]);
export const longRun: Signal = ({ prose }) => onScale(prose.run, [400, 5000]);
