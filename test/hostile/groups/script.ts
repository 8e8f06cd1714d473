/** Script that stands in the story, in every place that markup gives it. */
import { type Bait, type HostilePage, inStory, quoted } from '../story.ts';

const handler = (name: string, tag: (attribute: string, bait: Bait) => string): HostilePage =>
  inStory(`script-${name}`, `runs by ${name}`, (bait) => tag(`${name}="${quoted(bait.run)}"`, bait));

export const script: readonly HostilePage[] = [
  inStory('script-element', 'a script in the story', ({ run }) => `<script>${run}</script>`),
  inStory('script-module', 'a module in the story', ({ run }) => `<script type="module">${run}</script>`),
  inStory('script-src', 'a script from elsewhere', ({ address }) => `<script src="${address}"></script>`),
  handler('onerror', (on) => `<img src="/nothing.png" alt="A bell" ${on}>`),
  handler(
    'onload',
    (on, { own }) => `<img src="${own}/picture.png" alt="A bell" width="600" height="400" ${on}>`,
  ),
  handler(
    'onmouseover',
    (on) => `<p ${on}>Somebody moved over this line about the old bell of the harbour.</p>`,
  ),
  handler(
    'onfocus',
    (on) => `<p tabindex="0" ${on}>This line about the bell takes the focus for itself.</p>`,
  ),
  handler(
    'ontoggle',
    (on) => `<details open ${on}><summary>More on bells</summary><p>Bells are cast in loam.</p></details>`,
  ),
  handler(
    'onanimationstart',
    (on) => `<style>@keyframes go{}</style><p style="animation:go 1s" ${on}>A moving line.</p>`,
  ),
  handler(
    'onpointerenter',
    (on) =>
      `<figure ${on}><img src="/picture.png" alt="Bell" width="600" height="400"><figcaption>The bell, seen from the quay.</figcaption></figure>`,
  ),
  handler('onbeforetoggle', (on) => `<div popover ${on}>A popover</div>`),
  handler(
    'onscrollend',
    (on) => `<div style="overflow:auto;height:20px" ${on}>A scrolling line of words.</div>`,
  ),
  inStory(
    'script-svg',
    'script within a drawing',
    ({ run }) => `<svg width="10" height="10"><script>${run}</script><circle r="4"/></svg>`,
  ),
  inStory(
    'script-svg-onload',
    'a drawing that runs when loaded',
    ({ run }) => `<svg onload="${quoted(run)}"></svg>`,
  ),
  inStory(
    'script-svg-animate',
    'an animation that sets an address',
    ({ run }) =>
      `<svg><a><animate attributeName="href" values="javascript:${quoted(run)}"/><text x="9" y="9">bell</text></a></svg>`,
  ),
  inStory(
    'script-math',
    'a link in a formula',
    ({ run }) =>
      `<math><maction actiontype="statusline" xlink:href="javascript:${quoted(run)}">bell</maction></math>`,
  ),
  inStory(
    'script-template',
    'script in a template',
    ({ run }) => `<template><script>${run}</script><img src=x onerror="${quoted(run)}"></template>`,
  ),
  inStory(
    'script-shadow',
    'script in a declared shadow root',
    ({ run }) =>
      `<div><template shadowrootmode="open"><p>Below the quay.</p><img src=x onerror="${quoted(run)}"></template></div>`,
  ),
  inStory(
    'script-noscript',
    'markup in noscript',
    ({ run }) => `<noscript><img src=x onerror="${quoted(run)}"></noscript>`,
  ),
  inStory(
    'script-custom',
    'an element of the page’s own',
    ({ run }) =>
      `<bell-ringer>Ringing</bell-ringer><script>customElements.define('bell-ringer', class extends HTMLElement { constructor() { super(); ${run} } })</script>`,
  ),
];
