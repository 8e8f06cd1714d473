import { expect, test } from 'vitest';
import { headlinesOf, type PageLink } from '../../src/detect/headlines.ts';

const page = 'https://www.paper.example/';
const link = (path: string, text: string, place: PageLink['place'] = 'other'): PageLink => ({
  url: new URL(path, page).href,
  text,
  place,
});

test('headlines are listed once, in their order, by the words of their heading', () => {
  const links = [
    link('/2026/05/town-mends-wall', 'A picture of the old sea wall in the storm of January', 'other'),
    link('/2026/05/town-mends-wall', ' Town mends its\n sea wall at last ', 'heading'),
    link('/2026/05/town-mends-wall#comments', '12 comments', 'other'),
    link('https://sport.paper.example/2026/05/regatta-off', 'The regatta is off for want of wind', 'other'),
  ];
  expect(headlinesOf(links, page)).toEqual([
    { url: 'https://www.paper.example/2026/05/town-mends-wall', title: 'Town mends its sea wall at last' },
    { url: 'https://sport.paper.example/2026/05/regatta-off', title: 'The regatta is off for want of wind' },
  ]);
});

test.each<[string, PageLink]>([
  ['a menu', link('/2026/05/town-mends-wall', 'All about the town and its wall', 'menu')],
  ['a section', link('/world', 'News from all over the wide world')],
  ['the front', link('/', 'The Paper, the news of the coast')],
  ['a word', link('/2026/05/town-mends-wall', 'More')],
  ['another site', link('https://other.example/2026/05/a-long-story', 'A story that somebody else wrote')],
  ['no web address', link('javascript:void(0)', 'A button that is set as a link')],
])('%s is no headline', (_, given) => {
  expect(headlinesOf([given], page)).toEqual([]);
});

test('a script without spaces has headlines too', () => {
  const given = link('/2026/05/sakura-bus-returns', '桜のバスが十年ぶりに町へ帰る', 'heading');
  expect(headlinesOf([given], page)).toHaveLength(1);
});
