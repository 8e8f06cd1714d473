/** What the page states of itself for machines: structured data, Open Graph, meta tags, its publishing system. */
import { asNumber, type Sight, type Signal } from '../sight.ts';
import { isArticleType } from '../structured-data.ts';

const states =
  (pattern: RegExp): Signal =>
  ({ data }) =>
    asNumber([...data.types].some((type) => pattern.test(type)));
const hasMeta =
  (...names: readonly string[]): Signal =>
  ({ meta }) =>
    asNumber(names.some((name) => meta.has(name)));

export const articleData: Signal = ({ data }) => asNumber([...data.types].some(isArticleType));
export const newsData: Signal = states(/newsarticle$|^liveblogposting$/);
export const datedData: Signal = ({ data }) => asNumber(data.dated);
export const productData: Signal = states(/^product(?:group|model)?$|^offer$|^aggregateoffer$/);
export const forumData: Signal = states(/^(?:qapage|discussionforumposting|question)$/);
export const listData: Signal = states(/^(?:itemlist|collectionpage|searchresultspage|offercatalog|blog)$/);
export const serviceData: Signal = states(
  /^(?:service|professionalservice|localbusiness|softwareapplication|webapplication|course|event|jobposting|videoobject)$/,
);
export const graphArticle: Signal = ({ meta }) =>
  asNumber(/article|news|blog|story/i.test(meta.get('og:type') ?? ''));
export const graphProduct: Signal = ({ meta }) =>
  asNumber(/product|og:product|item/i.test(meta.get('og:type') ?? ''));
export const graphSite: Signal = ({ meta }) => asNumber(/^website$/i.test(meta.get('og:type') ?? ''));
export const noGraph: Signal = ({ meta }) => asNumber(!meta.has('og:type'));
export const publishedMeta: Signal = hasMeta(
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
  'article.published',
);
export const articleMeta: Signal = ({ meta }) =>
  asNumber(
    [...meta.keys()].some((name) => /^article:(?:section|tag|author|opinion|content_tier)/.test(name)),
  );
export const newsMeta: Signal = hasMeta(
  'news_keywords',
  'parsely-type',
  'parsely-title',
  'cxenseparse:pageclass',
  'robots-news',
);
export const authorMeta: Signal = hasMeta(
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'byl',
);
/** "Written by" and "Est. reading time" as search plug-ins write them for posts. */
export const readingTimeMeta: Signal = ({ meta }) =>
  asNumber(/by|author/i.test(meta.get('twitter:label1') ?? '') || meta.has('twitter:label2'));
export const priceMeta: Signal = hasMeta('product:price:amount', 'og:price:amount', 'product:availability');

const inClasses =
  (pattern: RegExp): Signal =>
  ({ classes }) =>
    asNumber(pattern.test(classes));

/** Publishing systems name the template in the classes of the body, and the kind of thing in a link. */
export const postTemplate: Signal = ({ classes, root }: Sight) =>
  asNumber(
    / (?:single-post|post-template\S*|single-article|node-type-(?:article|blog|news)\S*|page-node-type-(?:article|blog|news)\S*|template-article|article-page|blog-post|item-view|post-page) /.test(
      classes,
    ) || root.querySelector('link[href*="/wp/v2/posts/"]') !== null,
  );
export const pageTemplate: Signal = ({ classes, root }) =>
  asNumber(
    / (?:page-template\S*|page-id-\d+|home|front-page|frontpage) /.test(classes) ||
      root.querySelector('link[href*="/wp/v2/pages/"]') !== null,
  );
export const listTemplate: Signal = inClasses(
  / (?:archive|category|tax-\S+|tag-\d+|tag|search-results|blog|template-collection|template-list-collections|collection-\S+) /,
);
export const shopTemplate: Signal = inClasses(
  / (?:woocommerce(?:-page)?|single-product|template-product|product-\S+|catalog-\S+) /,
);
const forumMaker = /discourse|phpbb|vbulletin|xenforo|mybb|invision|nodebb|vanilla|flarum|lemmy|smf/i;
export const forumSystem: Signal = ({ meta, root, classes }) =>
  asNumber(
    forumMaker.test(meta.get('generator') ?? '') ||
      forumMaker.test(root.id + classes) ||
      root.hasAttribute('data-xf'),
  );
const docsMaker =
  /sphinx|docusaurus|mkdocs|vitepress|vuepress|mdbook|gitbook|docutils|mediawiki|hugo docs|rustdoc|docsy|starlight|nextra|antora|doxygen|javadoc|docbook/i;
export const docsSystem: Signal = ({ meta, classes }) =>
  asNumber(
    docsMaker.test(meta.get('generator') ?? '') ||
      docsMaker.test(classes) ||
      meta.has('docsearch:version') ||
      meta.has('docsearch:language'),
  );
