// @vitest-environment jsdom
/** The copy that Readability takes apart lacks what was set aside, and each of its elements knows that of the page. */
import { expect, test } from 'vitest';
import { copyPage } from '../../src/extract/copy.ts';
import { copyWithout } from '../../src/extract/second-copy.ts';
import { surveyPage } from '../../src/extract/survey.ts';
import { written } from './written.ts';

const html = `<main><h1>Wall</h1><aside id="ad"><p>Buy <b id="inner">now</b></p></aside><p>One <i>two</i></p>
  <div><p id="pitch">Join</p></div></main><footer>End</footer>`;

function pageOf(source: string) {
  const copy = copyPage(new DOMParser().parseFromString(source, 'text/html'), 'https://paper.example/wall');
  if (copy === null) throw new Error('no body');
  return surveyPage({ ...copy, title: 'Town mends wall' });
}

test('what was set aside is not in it, with all that is inside, and the page stays as it is', () => {
  const page = pageOf(html);
  const before = written(page.body);
  const aside = new Set(page.body.querySelectorAll('[id]'));
  const { document: copied, originals } = copyWithout(page, aside);
  expect(copied.title).toBe('Town mends wall');
  expect(copied.body.textContent?.replace(/\s+/g, ' ').trim()).toBe('WallOne two End');
  expect(written(page.body)).toBe(before);
  const pairs = [...copied.body.querySelectorAll('*')].map((element) => [element, originals.get(element)]);
  expect(pairs).not.toHaveLength(0);
  for (const [element, original] of pairs) {
    expect(original?.localName).toBe(element?.localName);
    expect(original?.ownerDocument).toBe(page.document);
  }
  expect(originals.size).toBe(pairs.length + 1);
});

test('without anything set aside it is the whole body', () => {
  const page = pageOf(html);
  const { document: copied, originals } = copyWithout(page, new Set());
  expect(written(copied.body)).toBe(written(page.body));
  const known = [...copied.body.querySelectorAll('*')].map((element) => originals.get(element));
  expect(known.every((element, place) => element === page.elements[place])).toBe(true);
  expect(known).toHaveLength(page.elements.length);
});
