/** Markup that lets a browser fetch what nobody looks at yet, and servers that never have done with it. */
import { around, type HostilePage, inStory, page } from '../story.ts';

const hints: Readonly<Record<string, (address: string) => string>> = {
  srcset: (address) =>
    `<img alt="" data-srcset="${address} 1x, ${address}?2 2x" data-sizes="auto" width="1" height="1">`,
  imagesrcset: (address) =>
    `<template><link rel="preload" as="image" imagesrcset="${address} 1x" imagesizes="100vw" href="${address}"></template>`,
  'noscript-lead': (address) =>
    `<figure><noscript><picture><source srcset="${address}"><img src="${address}?n" width="1" height="1" alt=""></picture></noscript></figure>`,
  lazy: (address) =>
    `<figure><img data-src="${address}" data-original="${address}?o" data-lazy-src="${address}?l" alt="" style="display:none" width="600" height="400"></figure>`,
  background: (address) =>
    `<div data-bg="${address}" data-background-image="${address}?b" class="lazy-bg" style="display:none"></div>`,
  poster: (address) =>
    `<video preload="none" data-poster="${address}" data-src="${address}?v" width="600" height="400"></video>`,
  ping: (address) =>
    `<p>The <a href="#tides" ping="${address}" attributionsrc="${address}?a" download>tides</a> of this week are low and lower.</p>`,
  cite: (address) =>
    `<blockquote cite="${address}">The bell was never lost, it was only waiting, said the mate.</blockquote><p>He said <q cite="${address}?q">nothing more</q> to anybody that day.</p>`,
  map: (address) =>
    `<img usemap="#m" data-src="${address}" alt="" width="2" height="2"><map name="m"><area href="#x" ping="${address}?p" shape="default"></map>`,
  embed: (address) =>
    `<div class="video-embed" data-src="${address}" data-url="${address}?u" data-iframe-src="${address}?i"></div><iframe data-src="${address}?f" loading="lazy" title="Bell"></iframe>`,
  amp: (address) =>
    `<amp-img src="${address}" width="1" height="1"></amp-img><amp-iframe src="${address}?i" width="1" height="1"></amp-iframe><amp-pixel src="${address}?p"></amp-pixel>`,
  emoji: (address) =>
    `<p>The mate said <img class="emoji" alt="🔔" data-src="${address}" width="16" height="16"> and no more than that to the paper.</p>`,
};

const slow = (id: string, tries: string, address: string): HostilePage =>
  inStory(
    `loading-${id}`,
    tries,
    ({ own }) =>
      `<figure><img src="${own}${address}" width="600" height="400" alt="Bell"><figcaption>The bell on the quay.</figcaption></figure>`,
  );

/** A page that never is loaded: what it waits for does not come. */
const waiting = (id: string, tries: string, html: HostilePage['html']): HostilePage => ({
  id: `loading-${id}`,
  tries,
  html,
  story: 'whole',
  stops: true,
});

export const loading: readonly HostilePage[] = [
  ...Object.entries(hints).map(([name, markup]) =>
    inStory(`loading-${name}`, `markup that fetches: ${name}`, ({ address }) => markup(address)),
  ),
  around(
    'loading-head',
    'leads, icons and players in the head that the page never asks for',
    ({ address }) => ({
      head: [
        'og:image',
        'og:image:url',
        'og:image:secure_url',
        'twitter:image',
        'twitter:player',
        'og:video',
        'og:audio',
        'msapplication-TileImage',
        'thumbnail',
      ]
        .map((name, at) => `<meta property="${name}" name="${name}" content="${address}?${at}">`)
        .join(''),
    }),
  ),
  around('loading-data', 'pictures in structured data', ({ address }) => ({
    head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', image: [`${address}?1`, { '@type': 'ImageObject', url: `${address}?2`, contentUrl: `${address}?3` }], thumbnailUrl: `${address}?4`, publisher: { logo: { url: `${address}?5` } } })}</script>`,
  })),
  around('loading-base', 'a base elsewhere before everything', ({ foreign }) => ({
    head: `<base href="${foreign}/canary/loading-base/" target="_top"><base href="javascript:0//">`,
    inside:
      '<p>See <a href="tides?x">the tides</a> and <a href="#y">the table</a> and <a href="//quay.example">the quay</a> of this week.</p>',
  })),
  around('loading-imports', 'import maps and rules of speculation', () => ({
    head: '<script type="importmap">{"imports":{"preact":"/nothing.js","valibot":"/nothing.js"}}</script><script type="speculationrules">{"prefetch":[{"source":"document","where":{"href_matches":"/none/*"}}]}</script>',
  })),
  slow('slow', 'a picture that takes three seconds', '/slow/picture.png'),
  { ...slow('never', 'a picture that never comes', '/never/picture.png'), stops: true },
  { ...slow('endless', 'a picture without end', '/endless/picture.png'), stops: true },
  waiting('script-never', 'a script that never comes', ({ own }) =>
    page({ after: `<script src="${own}/never/a.js"></script><p>Below.</p>` }),
  ),
  waiting('sheet-never', 'a style sheet that never comes', ({ own }) =>
    page({ after: `<link rel="stylesheet" href="${own}/never/a.css"><script>1</script>` }),
  ),
  waiting('frame-never', 'a frame that never comes', ({ own }) =>
    page({ after: `<iframe src="${own}/never/a.html"></iframe>` }),
  ),
  { ...waiting('page-unending', 'a page without end', () => page()), unending: true },
];
