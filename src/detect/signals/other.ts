/** What a reader sees of pages that are no story: shops, forums, manuals, lists, offices. */
import { asNumber, onScale, type Signal } from '../sight.ts';

export const prices: Signal = ({ marks }) => onScale(marks('price'), [0, 30]);
export const filters: Signal = ({ tags, marks }) => onScale(marks('filter') + tags('select'), [0, 30]);
/** A list or a manual goes on with the next page. */
export const nextPage: Signal = ({ root }) => asNumber(root.querySelector('[rel~="next"]') !== null);
export const buttons: Signal = ({ tags, marks }) => onScale(marks('button') + tags('button'), [0, 100]);
export const inlineCode: Signal = ({ tags }) => onScale(tags('code'), [0, 60]);
export const replies: Signal = ({ marks }) => onScale(marks('reply'), [0, 60]);
export const members: Signal = ({ marks }) => onScale(marks('member'), [0, 40]);
export const manyLinks: Signal = ({ tags }) => onScale(tags('a'), [60, 800]);
/** No running text: whatever the page says of itself, there is nothing to read. */
export const bare: Signal = ({ prose }) => 1 - onScale(prose.characters, [50, 400]);
/** Running text in many places: answers, teasers, boxes. */
export const scattered: Signal = ({ prose }) => onScale(prose.places, [4, 40]);
export const manyArticles: Signal = ({ tags }) => onScale(tags('article'), [3, 25]);
