/** What would ask for something from where the page itself asks for nothing. */
import { around, type HostilePage, inStory } from '../story.ts';

export const requests: readonly HostilePage[] = [
  inStory(
    'request-pixel',
    'a picture of one pixel in noscript',
    ({ address }) => `<noscript><img src="${address}" width="1" height="1" alt=""></noscript>`,
  ),
  inStory(
    'request-lazy-pixel',
    'a lazy picture of one pixel',
    ({ address }) => `<img data-src="${address}" width="1" height="1" alt="">`,
  ),
  inStory(
    'request-hidden',
    'a hidden lazy picture',
    ({ address }) =>
      `<div style="display:none"><img data-src="${address}" width="600" height="400" alt=""></div>`,
  ),
  inStory(
    'request-style',
    'a style that loads',
    ({ address }) =>
      `<p style="--u:url(${address});list-style-image:none">A line in a style of its own, about the founder.</p>`,
  ),
  inStory(
    'request-svg-image',
    'a picture within a drawing',
    ({ address }) =>
      `<svg width="10" height="10"><defs><image href="${address}" width="10" height="10"/></defs></svg>`,
  ),
  inStory('request-audio', 'a sound', ({ address }) => `<audio preload="none" src="${address}"></audio>`),
  inStory(
    'request-track',
    'captions of a video',
    ({ address }) => `<video preload="none"><track default src="${address}"></video>`,
  ),
  inStory(
    'request-query-pixel',
    'a foreign picture of no size with a query',
    ({ address }) => `<img data-src="${address}?user=1234567" alt="">`,
  ),
  inStory(
    'request-template',
    'a picture in a template',
    ({ address }) => `<template><img src="${address}" width="600" height="400" alt=""></template>`,
  ),
  around('request-lead', 'a lead picture that the page never shows', ({ address }) => ({
    head: `<meta property="og:image" content="${address}"><meta property="og:image:width" content="1"><meta property="og:image:height" content="1">`,
  })),
  around('request-lead-elsewhere', 'a large lead picture from where the page has none', ({ address }) => ({
    head: `<meta property="og:image" content="${address}.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`,
  })),
  around('request-icons', 'icons, manifests, feeds', ({ address }) => ({
    after: `<link rel="manifest" href="${address}"><link rel="alternate" type="application/rss+xml" href="${address}">`,
  })),
];
