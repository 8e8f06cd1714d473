// @vitest-environment jsdom
/** What pages fold, or set between the headline and the story, and what of it is read. */
import { describe, expect, it } from 'vitest';
import { paragraphs, sentences, story, textOf, title } from './newsroom-ground.ts';

const page = (text: string, above = '') =>
  `<main><h1>${title}</h1>${above}<div class="text">${text}</div></main>`;
const among = (box: string) => page(paragraphs.slice(0, 3).join('') + box + paragraphs.slice(3).join(''));

describe('what a page keeps for its search to find', () => {
  const more = `${sentences[0]?.replace('Ansty', 'Vale')}`;
  it('is story where it is prose', () => {
    expect(textOf(among(`<div hidden="until-found"><p>${more}</p></div>`))).toContain(more);
  });
  it.each([
    ['Menu of the page', '<div hidden="until-found"><p>Menu of the page</p></div>'],
    ['You are on the list', '<div hidden="until-found"><p>Thanks! You are on the list.</p></div>'],
    [
      'says user nine',
      `<div id="comments" hidden="until-found"><p>${more}</p><p>So says user nine.</p></div>`,
    ],
  ])('is none where it is not: %s', (line, box) => {
    expect(textOf(among(box))).not.toContain(line);
    expect(textOf(page(story + box))).not.toContain(line);
  });
});

it('sets a form aside that has a label and nothing to fill in', () => {
  const form = '<form><label>Subscribe to the letter</label><a href="/x">Go</a></form>';
  expect(textOf(among(form))).not.toContain('Subscribe to the letter');
});

const zh = [
  '塔上的钟从冬天起就慢了一分钟，直到公共汽车公司写信给镇议会，才有人在意这件事。',
  '钟表匠每月最后一个星期五登上塔楼，整条街都会同时听到钟声，没有人例外。',
  '两个合唱团愿意出钱换新发条，条件是旧发条留在楼下的玻璃柜里给人看。',
  '镇书记说，到复活节时，这座钟应该又会和车站的钟一致了，司机也放心。',
  '司机们答应不再按喇叭，议会也答应不再争论这一分钟到底属于谁的问题。',
].map((text) => `<p>${text}</p>`);

it.each([
  [
    'zh',
    '本网站使用浏览器缓存来改善您的阅读体验，继续浏览即表示您同意我们的隐私政策和使用条款，详情请查看说明页面。',
  ],
  ['ja', '記事の感想やご意見は編集部までお寄せください。いただいたお便りは紙面で紹介することがあります。'],
])('takes no notice in %s between the headline and the story for its opening', (lang, notice) => {
  const read = textOf(page(zh.join(''), `<div class="info"><p>${notice}</p></div>`), lang);
  expect(read).not.toContain(notice);
  expect(read).toContain('没有人例外');
});
