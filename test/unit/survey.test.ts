// @vitest-environment jsdom
/** What the one walk over the copy tells of each element is what the element itself would say. */
import { expect, test } from 'vitest';
import { copyPage, joinNames } from '../../src/extract/copy.ts';
import { isLongerThan } from '../../src/extract/dom.ts';
import { countWords } from '../../src/extract/reading-time.ts';
import { lengthIn, links, surveyPage, tagged } from '../../src/extract/survey.ts';
import { normalText, saysSomething, Texts } from '../../src/extract/texts.ts';

const html = `<main class="Story main_story"> The <b>council</b> met.<!-- none -->
  <ul><li><a href="/a">One</a></li><li><a>Two</a><br></li></ul><p></p></main><div><div></div></div> End`;

function pageOf(source: string) {
  const copy = copyPage(new DOMParser().parseFromString(source, 'text/html'), 'https://paper.example/hall');
  if (copy === null) throw new Error('no body');
  return surveyPage(copy);
}

const page = pageOf(html);

test('each element has its place, its end, its tag and the length of its text', () => {
  expect(page.elements).toEqual([...page.body.querySelectorAll('*')]);
  for (const [place, element] of page.elements.entries()) {
    expect(page.order.get(element)).toBe(place);
    expect(page.tags[place]).toBe(element.localName);
    expect(page.ends[place]).toBe(place + 1 + element.querySelectorAll('*').length);
    expect(lengthIn(element, page)).toBe(element.textContent?.length);
  }
  expect(lengthIn(page.body, page)).toBe(page.body.textContent?.length);
});

test('texts, tags and links come in document order', () => {
  expect(page.texts.map(({ data }) => data).join('')).toBe(page.body.textContent);
  expect([...tagged(page, new Set(['li', 'b']))]).toEqual([...page.body.querySelectorAll('b, li')]);
  expect([...links(page)]).toEqual([...page.body.querySelectorAll('a[href]')]);
  expect(page.boxes.map(({ names }) => names)).toEqual([joinNames('Story main_story')]);
});

test('a text that is remembered is read anew when something in it goes', () => {
  const box = document.createElement('div');
  box.innerHTML = '<p>The <i>old  market</i> hall</p>';
  const texts = new Texts();
  expect(texts.of(box)).toBe('The old market hall');
  const gone = box.getElementsByTagName('i').item(0);
  if (gone !== null) texts.forget(gone);
  gone?.remove();
  expect(texts.of(box)).toBe(normalText(box));
});

test('a box says something when any text is in it, however deep', () => {
  const box = document.createElement('div');
  box.innerHTML = ' <p> <img></p>';
  expect(saysSomething(box)).toBe(false);
  box.lastElementChild?.append('hall');
  expect(saysSomething(box)).toBe(true);
});

test('a box is longer than what it says by its text, whatever holds that', () => {
  const box = document.createElement('div');
  box.innerHTML = '<p>12345<b>678</b></p>90';
  expect([9, 10].map((most) => isLongerThan(box, most))).toEqual([true, false]);
});

test.each([
  ['the hall’s 1,200.5 seats—all  of them', 7],
  ["'quoted' -- x-y … z", 3],
  ['', 0],
  ['Grüße aus Köln', 3],
])('the words of %o are counted', (text, words) => expect(countWords(text)).toBe(words));
