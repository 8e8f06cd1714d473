// @vitest-environment jsdom
/** Each noise pass selects what its fixture marks with data-noise, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyPage, dropDeadParts, openForms } from '../../src/extract/copy.ts';
import { noise } from '../../src/extract/noise/index.ts';
import type { Page } from '../../src/extract/pass.ts';
import { surveyPage } from '../../src/extract/survey.ts';
import { written } from './written.ts';

const folder = 'test/passes';
const fixtures = readdirSync(folder).map((file) => file.replace(/\.html$/, ''));

function pageOf(id: string): Page {
  const html = readFileSync(`${folder}/${id}.html`, 'utf8');
  const document = new DOMParser().parseFromString(html, 'text/html');
  const copy = copyPage(document, 'https://courier.example/2026/03/14/harbour/ferry');
  if (copy === null) throw new Error(`${id}.html has no body`);
  openForms(copy);
  dropDeadParts(copy);
  return surveyPage({ ...copy, title: document.title });
}

/** The outermost of these elements as lines, in the order of the page. */
function outermost(page: Page, elements: Iterable<Element>): string[] {
  const chosen = new Set(elements);
  const holdsNone = (element: Element): boolean => {
    for (let up = element.parentElement; up !== null; up = up.parentElement) if (chosen.has(up)) return false;
    return true;
  };
  return [...page.body.querySelectorAll('*')]
    .filter((element) => chosen.has(element) && holdsNone(element))
    .map(
      (element) =>
        `<${element.localName} class="${element.className}" id="${element.id}"> ${(element.textContent ?? '').replace(/\s+/g, ' ').trim()}`,
    );
}

test('every pass has a fixture, and every fixture a pass', () => {
  expect(fixtures.toSorted()).toEqual(noise.map(({ id }) => id).toSorted());
});

test.each(noise)('$id selects its clutter, all of it and nothing else', ({ id, find }) => {
  const page = pageOf(id);
  const marked = page.body.querySelectorAll(`[data-noise="${id}"]`);
  expect(marked.length).toBeGreaterThan(0);
  expect(outermost(page, find(page))).toEqual(outermost(page, marked));
});

test.each(noise)('$id changes nothing', ({ id, find }) => {
  const page = pageOf(id);
  const before = written(page.body);
  expect([...find(page)].length).toBeGreaterThan(0);
  expect(written(page.body)).toBe(before);
});
