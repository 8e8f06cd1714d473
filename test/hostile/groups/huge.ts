/** More of everything than a page should have. */
import { around, type HostilePage, page, storyBody } from '../story.ts';

const declined = (id: string, tries: string, html: () => string): HostilePage => ({
  id,
  tries,
  html,
  story: 'declined',
});

export const huge: readonly HostilePage[] = [
  around('huge-images', '3,000 pictures', () => ({
    after: '<img src="/picture.png" alt="" width="9" height="9" loading="lazy">'.repeat(3_000),
  })),
  around('huge-links', '20,000 links', () => ({
    after: `<ul>${'<li><a href="/a">Another story of the town</a></li>'.repeat(20_000)}</ul>`,
  })),
  around('huge-meta', '10,000 meta tags', () => ({
    head: '<meta name="author" content="Somebody Else">'.repeat(10_000),
  })),
  around('huge-deep', '1,500 boxes in each other', () => ({
    before: `${'<div>'.repeat(1_500)}x${'</div>'.repeat(1_500)}`,
  })),
  around('huge-lists', '300 lists in each other', () => ({
    inside: `${'<ul><li>Bell<li>Rope'.repeat(300)}${'</ul>'.repeat(300)}`,
  })),
  around('huge-spaces', 'a megabyte of spaces', () => ({
    inside: `<p>The rope${' '.repeat(1_000_000)}was never found again by anybody.</p>`,
  })),
  around('huge-brackets', 'a run of brackets and dashes', () => ({
    inside: `<p>${'(-'.repeat(50_000)}</p><p>${'by '.repeat(50_000)}</p><figure><img src="/picture.png" width="600" height="400" alt=""><figcaption>${'/ '.repeat(50_000)}</figcaption></figure>`,
  })),
  around('huge-word', 'a word of a megabyte', () => ({ after: `<p>${'w'.repeat(1_000_000)}</p>` })),
  around('huge-breaks', '20,000 line breaks', () => ({
    inside: `<p>Rope${'<br>'.repeat(20_000)}again and again and nobody knows.</p>`,
  })),
  around('huge-spans', 'a table of a billion columns', () => ({
    inside: `<table><tr><td colspan="999999999" rowspan="999999999">Low</td><td>High</td></tr><tr><td>1.2 m</td><td>4.1 m</td></tr></table>`,
  })),
  around('huge-srcset', '20,000 candidates', () => ({
    inside: `<img alt="Bell" src="/picture.png" width="600" height="400" srcset="${Array.from({ length: 20_000 }, (_, at) => `/picture.png?${at} ${at + 1}w`).join(', ')}">`,
  })),
  declined('huge-nodes', '200,000 elements', () => page({ body: storyBody() + '<i>x</i>'.repeat(200_000) })),
  declined('huge-deepest', '20,000 boxes in each other', () =>
    page({ body: `${'<div>'.repeat(20_000)}${storyBody()}${'</div>'.repeat(20_000)}` }),
  ),
];
