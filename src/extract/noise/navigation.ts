import type { Noise } from '../pass.ts';
import { boxesNamed, holdsStory } from './prose.ts';

const names =
  /-(?:bread-?crumbs?|navigation|navbar|nav-?(?:menu|bar|links)|main-?menu|site-?(?:header|footer|nav\w*)|masthead|mega-?menu|menu|pagination|pager|page-?numbers|tag-?(?:list|cloud|links)|tags|post-?tags|article-?tags|entry-?tags|topics|keywords|hashtags|categories|category-?list|cat-?links|site-?map|language-?(?:switcher|selector))-/;

/** Menus, breadcrumbs, tag lists and paging. */
export const navigation: Noise = {
  id: 'navigation',
  reason: 'navigation',
  *find(page) {
    for (const bar of page.body.querySelectorAll(
      'nav, [role="navigation"], [role="menu"], [role="menubar"], [role="search"], body > footer, body > header',
    ))
      if (!holdsStory(bar, page)) yield bar;
    yield* boxesNamed(page, names, 1_200);
  },
};
