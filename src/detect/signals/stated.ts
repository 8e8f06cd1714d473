/** What the page states of itself for machines: structured data, Open Graph, meta tags, its publishing system. */
import { asNumber, type Signal } from '../sight.ts';
import { isArticleType } from '../structured-data.ts';

const states =
  (pattern: RegExp): Signal =>
  ({ types }) =>
    asNumber(types.some((type) => pattern.test(type)));
const hasMeta =
  (pattern: RegExp): Signal =>
  ({ meta }) =>
    asNumber([...meta.keys()].some((name) => pattern.test(name)));

export const articleData: Signal = ({ types }) => asNumber(types.some(isArticleType));
export const newsData: Signal = states(/newsarticle$|^liveblogposting$/);
export const productData: Signal = states(/^(product(group|model)?|(aggregate)?offer)$/);
export const forumData: Signal = states(/^(qapage|discussionforumposting|question)$/);
export const listData: Signal = states(/^(itemlist|collectionpage|searchresultspage|offercatalog|blog)$/);

export const graphArticle: Signal = ({ meta }) =>
  asNumber(/article|news|blog|story/i.test(meta.get('og:type') ?? ''));
export const publishedMeta: Signal = hasMeta(
  /publish(ed)?[-_:]?(time|date)|pub-?date|publication_date|(^|\.)date$/,
);
export const authorMeta: Signal = hasMeta(/author$|^(dc\.creator|byl)$/);

/** Publishing systems name the template in the classes of the body, and the kind of thing in a link. */
export const postTemplate: Signal = ({ classes, root }) =>
  asNumber(
    / (single-(post|article)|post-template\S*|(page-)?node-type-(article|blog|news)\S*|template-article|article-page|blog-post) /.test(
      classes,
    ) || root.querySelector('link[href*="/wp/v2/posts/"]') !== null,
  );
export const pageTemplate: Signal = ({ classes, root }) =>
  asNumber(
    / (page-template\S*|page-id-\d+|home|front-?page) /.test(classes) ||
      root.querySelector('link[href*="/wp/v2/pages/"]') !== null,
  );
