/** Each signal with what it counts for. */
import type { Signal } from './sight.ts';
import * as address from './signals/address.ts';
import * as other from './signals/other.ts';
import * as stated from './signals/stated.ts';
import * as story from './signals/story.ts';
import * as weights from './weights.ts';

export const weighed: readonly (readonly [Signal, number])[] = [
  [address.homeAddress, weights.homeAddress],
  [address.longSlug, weights.longSlug],
  [address.shortAddress, weights.shortAddress],
  [address.dateInAddress, weights.dateInAddress],
  [address.storyPath, weights.storyPath],
  [address.sectionPath, weights.sectionPath],
  [address.shopPath, weights.shopPath],
  [address.docsPath, weights.docsPath],
  [address.forumPath, weights.forumPath],
  [address.servicePath, weights.servicePath],
  [stated.articleData, weights.articleData],
  [stated.newsData, weights.newsData],
  [stated.productData, weights.productData],
  [stated.forumData, weights.forumData],
  [stated.listData, weights.listData],
  [stated.graphArticle, weights.graphArticle],
  [stated.publishedMeta, weights.publishedMeta],
  [stated.authorMeta, weights.authorMeta],
  [stated.postTemplate, weights.postTemplate],
  [stated.pageTemplate, weights.pageTemplate],
  [story.longHeadline, weights.longHeadline],
  [story.dateNearHeadline, weights.dateNearHeadline],
  [story.bylineNearHeadline, weights.bylineNearHeadline],
  [story.someByline, weights.someByline],
  [story.someTime, weights.someTime],
  [story.oneArticle, weights.oneArticle],
  [story.captions, weights.captions],
  [story.muchProse, weights.muchProse],
  [story.longRun, weights.longRun],
  [other.prices, weights.prices],
  [other.filters, weights.filters],
  [other.nextPage, weights.nextPage],
  [other.buttons, weights.buttons],
  [other.inlineCode, weights.inlineCode],
  [other.replies, weights.replies],
  [other.members, weights.members],
  [other.manyLinks, weights.manyLinks],
  [other.bare, weights.bare],
  [other.scattered, weights.scattered],
  [other.manyArticles, weights.manyArticles],
];
