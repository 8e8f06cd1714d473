import type { Noise, Page } from '../pass.ts';
import { tagged } from '../survey.ts';
import { boxesNamed, holdsStory } from './prose.ts';

const names =
  /-(?:bread-?crumbs?|navigation|navbar|nav-?(?:menu|bar|links)|main-?menu|site-?(?:header|footer|nav\w*)|masthead|mega-?menu|menu|pagination|pager|page-?numbers|tag-?(?:list|cloud|links)|tags|post-?tags|article-?tags|entry-?tags|topics|keywords|hashtags|categories|category-?list|cat-?links|site-?map|language-?(?:switcher|selector))-/;

/** Menus, breadcrumbs, tag lists and paging. */
export const navigation: Noise = {
  id: 'navigation',
  reason: 'navigation',
  *find(page) {
    for (const bar of bars(page)) if (!holdsStory(bar, page)) yield bar;
    yield* boxesNamed(page, names, 1_200);
  },
};

const nav: ReadonlySet<string> = new Set(['nav']);
const roles = /^(?:navigation|menu|menubar|search)$/;

/** What is set as navigation by its tag, its role, or its place at the edges of the page. */
function* bars(page: Page): Iterable<Element> {
  yield* tagged(page, nav);
  for (const box of page.body.querySelectorAll('[role]'))
    if (roles.test(box.getAttribute('role') ?? '')) yield box;
  for (const box of page.body.children) if (/^(?:footer|header)$/.test(box.localName)) yield box;
}
