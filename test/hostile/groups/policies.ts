/** Pages whose policies tell their server what was forbidden: the reader may cause no word of that. */
import { type HostilePage, page } from '../story.ts';

/** With a picture that the page does not show yet, where it may show any: else it is its own markup that is told of. */
const insideOf = (own: string, rules = ''): string =>
  `${/(?:img|default)-src [^;]*'none'/.test(rules) ? '' : `<figure><img data-src="${own}/picture.png" width="600" height="400" alt="Bell"><figcaption>The bell on the quay.</figcaption></figure>`}<p>The rope was never found again by anybody.</p>`;

type Headers = (address: string) => Record<string, string>;
const reporting = (id: string, tries: string, headers: Headers): HostilePage => ({
  id: `policy-${id}`,
  tries,
  html: ({ own }) => page({ inside: insideOf(own, JSON.stringify(headers(''))) }),
  headersFor: ({ address }) => headers(address),
  story: 'whole',
});
const policy = (rules: string, name = 'content-security-policy'): Headers => {
  return (address) => ({
    [name]: `${rules}; report-uri ${address}`,
    'reporting-endpoints': `default="${address}", x="${address}"`,
  });
};
const heard = (id: string, tries: string, rules: string): HostilePage => ({
  id: `policy-${id}`,
  tries,
  html: ({ own, run }) =>
    page({
      head: `<meta http-equiv="Content-Security-Policy" content="${rules}">`,
      inside: insideOf(own, rules),
      after: `<script>addEventListener('load', () => setTimeout(() => document.addEventListener('securitypolicyviolation', () => { ${run} }, true), 300)); globalThis.ReportingObserver && new ReportingObserver((all) => { if (document.readyState === 'complete') { ${run} } }).observe();</script>`,
    }),
  story: 'whole',
});

export const policies: readonly HostilePage[] = [
  reporting('nothing', 'nothing may load, and what does is told', policy("default-src 'none'")),
  reporting('pictures', 'no pictures, and what loads is told', policy("img-src 'none'")),
  reporting('styles', 'no styles, and what is set is told', policy("style-src 'none'; font-src 'none'")),
  reporting(
    'requests',
    'no requests, and what is asked for is told',
    policy("connect-src 'none'; media-src 'none'; frame-src 'none'"),
  ),
  reporting(
    'types',
    'trusted types, and what is written is told',
    policy("require-trusted-types-for 'script'; trusted-types 'none'"),
  ),
  reporting(
    'only-told',
    'everything may load and all is told',
    policy("default-src 'none'; img-src 'none'; style-src 'none'", 'content-security-policy-report-only'),
  ),
  reporting('isolated', 'a page apart, and what is not is told', (address) => ({
    'cross-origin-embedder-policy-report-only': 'require-corp; report-to="x"',
    'cross-origin-opener-policy-report-only': 'same-origin; report-to="x"',
    'permissions-policy-report-only': 'fullscreen=(), clipboard-write=(), autoplay=()',
    'document-policy': 'unsized-media=?0',
    'reporting-endpoints': `default="${address}", x="${address}"`,
    nel: '{"report_to":"x","max_age":9999,"success_fraction":1}',
  })),
  heard(
    'heard-nothing',
    'hears what its policy forbids',
    "default-src 'self' 'unsafe-inline' *; img-src 'none'; font-src 'none'",
  ),
  heard(
    'heard-types',
    'hears what its policy of types forbids',
    "require-trusted-types-for 'script'; trusted-types 'none'; connect-src *",
  ),
  heard(
    'heard-requests',
    'hears of requests',
    "script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src 'none'; media-src 'none'",
  ),
];
