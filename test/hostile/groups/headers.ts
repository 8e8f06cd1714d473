/** Pages whose headers forbid nearly everything. */
import { type HostilePage, page } from '../story.ts';

const under = (id: string, tries: string, headers: Record<string, string>): HostilePage => ({
  id: `header-${id}`,
  tries,
  headers,
  html: ({ own }) =>
    page({
      inside: `<figure><img src="${own}/picture.png" width="600" height="400" alt="Bell"><figcaption>The bell on the quay.</figcaption></figure>`,
    }),
  story: 'whole',
});
const policy = (value: string): Record<string, string> => ({ 'content-security-policy': value });

export const headers: readonly HostilePage[] = [
  under('none', 'nothing may load', policy("default-src 'none'")),
  under('style-none', 'no styles', policy("style-src 'none'; img-src 'none'; font-src 'none'")),
  under('sandbox', 'a sandbox', policy('sandbox')),
  under('sandbox-scripts', 'a sandbox with scripts', policy('sandbox allow-scripts')),
  under('trusted-types', 'trusted types', policy("require-trusted-types-for 'script'; trusted-types 'none'")),
  under('script-none', 'no scripts', policy("script-src 'none'; object-src 'none'; base-uri 'none'")),
  under('isolation', 'a page apart', {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }),
  under('permissions', 'no permissions', {
    'permissions-policy': 'fullscreen=(), clipboard-write=(), autoplay=(), speech-synthesis=()',
  }),
  under('no-store', 'nothing is kept', { 'cache-control': 'no-store', 'clear-site-data': '"storage"' }),
  under('frames', 'not to be framed', {
    'x-frame-options': 'DENY',
    'referrer-policy': 'unsafe-url',
    'cross-origin-resource-policy': 'same-origin',
  }),
  under('refresh', 'a refresh in the far future', { refresh: '99999; url=/elsewhere' }),
  under('language', 'languages that are none', { 'content-language': 'x-y-z, ;;, \u00e9', vary: '*' }),
  under('sniff', 'a type with all that may stand in one', {
    'content-type': 'text/html; charset="utf-8"; boundary=x; charset=utf-7',
    'x-content-type-options': 'nosniff',
  }),
];
