/** Addresses that are more than addresses. */
import { type HostilePage, inStory, quoted } from '../story.ts';

/** Spellings of a scheme that runs; `%` stands for the script. */
const spellings: readonly (readonly [string, string])[] = [
  ['plain', 'javascript:%'],
  ['capitals', 'JaVaScRiPt:%'],
  ['space-before', ' \t\njavascript:%'],
  ['tab-inside', 'java&#9;script:%'],
  ['newline-inside', 'java&#10;script:%'],
  ['entity', '&#106;&#97;vascript:%'],
  ['colon', 'javascript&colon;%'],
  ['control', '&#1;javascript:%'],
  ['slashes', 'javascript://example.test/&#10;%'],
  ['vbscript', 'vbscript:%'],
  ['data-html', 'data:text/html,<script>%</script>'],
  ['data-svg', 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><script>%</script></svg>'],
  ['view-source', 'view-source:javascript:%'],
  ['blob', 'blob:null/1'],
  ['filesystem', 'filesystem:http://example.test/temporary/a.html'],
  ['chrome', 'chrome://settings'],
  ['extension', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/library.html'],
  ['file', 'file:///etc/passwd'],
];

const links = spellings.map(([name, address]) =>
  inStory(
    `url-link-${name}`,
    `a link spelt ${name}`,
    ({ run }) =>
      `<p>The founder’s book is <a href="${address.replace('%', () => quoted(run))}">in the archive</a> of the town.</p>`,
  ),
);

const pictures = (['plain', 'data-html', 'data-svg', 'file', 'chrome'] as const).map((wanted) =>
  inStory(`url-picture-${wanted}`, `a picture spelt ${wanted}`, ({ run }) => {
    const [, address = ''] = spellings.find(([name]) => name === wanted) ?? [];
    return `<figure><img src="${address.replace('%', () => quoted(run))}" width="600" height="400" alt="Bell"><figcaption>The bell on the quay.</figcaption></figure>`;
  }),
);

export const urls: readonly HostilePage[] = [
  ...links,
  ...pictures,
  inStory(
    'url-base',
    'a base that turns each link',
    ({ foreign }) => `<base href="${foreign}/"><p>See <a href="/tides">the tides</a> of this week.</p>`,
  ),
  inStory(
    'url-password',
    'a link with a password',
    () => `<p>The <a href="http://user:secret@example.test/">old list</a> of bells is long.</p>`,
  ),
  inStory(
    'url-srcset',
    'addresses in srcset',
    ({ run }) =>
      `<img srcset="javascript:${quoted(run)} 1x, data:text/html,x 2x" src="/picture.png" width="600" height="400" alt="Bell">`,
  ),
  inStory(
    'url-long',
    'an address of a megabyte',
    () => `<p>The <a href="https://example.test/?${'a'.repeat(1_000_000)}">longest list</a> of all.</p>`,
  ),
  inStory(
    'url-form',
    'a button that runs',
    ({ run }) =>
      `<form action="javascript:${quoted(run)}"><button formaction="javascript:${quoted(run)}">Read on</button></form>`,
  ),
  inStory(
    'url-ping',
    'a link that tells of clicks',
    ({ address }) => `<p>The <a href="/tides" ping="${address}">tides</a> of this week are low.</p>`,
  ),
];
