/** What a reader sees of a story: headline, byline, date, and running text under it. */
import { asNumber, onScale, type Signal } from '../sight.ts';

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();
const headlineText = (headline: Element | null): string => squash(headline?.textContent ?? '');

export const noHeadline: Signal = ({ headline }) => asNumber(headlineText(headline) === '');
export const longHeadline: Signal = ({ headline }) => onScale(headlineText(headline).length, [15, 90]);
export const titledByHeadline: Signal = ({ headline, title }) => {
  const words = headlineText(headline).toLowerCase();
  return asNumber(words.length > 12 && title.toLowerCase().includes(words));
};
export const longTitle: Signal = ({ title }) => onScale(title.length, [20, 100]);

const year = /(?:19|20)\d\d/;
const day =
  /\d{1,2}[./\s-]\s?(?:\d{1,2}|\p{L}{3,12}\.?)[./\s-]\s?(?:19|20)?\d\d|\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}/u;
export const dateNearHeadline: Signal = ({ afterHeadline }) =>
  asNumber(year.test(afterHeadline) && day.test(afterHeadline));
export const bylineNearHeadline: Signal = ({ afterHeadline }) =>
  asNumber(
    /(?:^|\s)(?:by|von|par|por|di|door|af|av|od|written by|author:?|words by|posted by|reviewed by|updated:?|published:?)\s+\p{Lu}/iu.test(
      afterHeadline.slice(0, 200),
    ),
  );
export const minutesNearHeadline: Signal = ({ afterHeadline }) =>
  asNumber(
    /\d+\s?-?\s?(?:min(?:ute)?s?\.?)\b(?:\s(?:read|lesezeit|de lecture|de lectura|di lettura))?/i.test(
      afterHeadline,
    ),
  );

const isFew = (count: number, most: number): number => asNumber(count > 0 && count <= most);

export const someByline: Signal = ({ root, marks }) =>
  isFew(marks('author') + root.querySelectorAll('[rel~="author"],[itemprop="author"]').length, 12);
export const manyBylines: Signal = ({ marks }) => onScale(marks('author'), [10, 60]);
export const someTime: Signal = ({ root, marks }) =>
  isFew(marks('date') + root.getElementsByTagName('time').length, 5);
export const manyTimes: Signal = ({ root, marks }) =>
  onScale(marks('date') + root.getElementsByTagName('time').length, [5, 40]);
export const oneArticle: Signal = ({ root }) => asNumber(root.getElementsByTagName('article').length === 1);
export const manyArticleElements: Signal = ({ root }) =>
  onScale(root.getElementsByTagName('article').length, [3, 25]);
/** A headline inside the page's own article element. */
export const headlineInArticle: Signal = ({ headline }) =>
  asNumber((headline?.closest('article,[role="article"]') ?? null) !== null);

export const muchProse: Signal = ({ prose }) => onScale(prose.characters, [600, 6000]);
export const muchMoreProse: Signal = ({ prose }) => onScale(prose.characters, [6000, 40000]);
export const longRun: Signal = ({ prose }) => onScale(prose.run, [400, 5000]);
export const veryLongRun: Signal = ({ prose }) => onScale(prose.run, [4000, 20000]);
export const together: Signal = ({ prose }) => prose.run / (prose.characters + 1);
export const scattered: Signal = ({ prose }) => onScale(prose.places, [4, 40]);
export const longParagraphs: Signal = ({ prose }) =>
  onScale(prose.characters / (prose.paragraphs + 1), [120, 450]);
export const looseProse: Signal = ({ prose }) => onScale(prose.loose, [300, 8000]);
export const proseToLinks: Signal = ({ prose, links }) =>
  onScale((prose.characters + prose.loose) / (links + 10), [1, 60]);
