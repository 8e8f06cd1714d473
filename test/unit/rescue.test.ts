// @vitest-environment jsdom
/** The story is found where a notice was taken for it, and kept where the comments are longer. */
import { expect, test } from 'vitest';
import { copyPage } from '../../src/extract/copy.ts';
import { rescueBody } from '../../src/extract/rescue.ts';
import { surveyPage } from '../../src/extract/survey.ts';
import { hold } from '../../src/extract/verdict.ts';

const paragraphs = (what: string, many: number): string =>
  Array.from(
    { length: many },
    (_, i) =>
      `<p>${what} ${i} tells, at some length and in a plain voice, what happened on the quay that morning and who stood there until noon.</p>`,
  ).join('');

/** What is kept after Readability is pretended to have taken the paragraphs of one box. */
function keptAfter(taken: string, body: string): string {
  const page = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  const copy = copyPage(page, 'https://courier.example/2026/05/01/the-morning-on-the-quay');
  if (copy === null) throw new Error('no body');
  const survey = surveyPage({ ...copy, title: '' });
  const chosen = new Set(survey.body.querySelectorAll(`${taken} p`));
  const verdict = rescueBody(survey, hold(survey, chosen, new Set()), new Map());
  return [...(verdict?.kept ?? [])].map(({ textContent }) => textContent).join('\n');
}

const notice = `<div class="intro">${paragraphs('The notice', 3)}</div>`;

test('prose that is set alike and outweighs by far what was taken is the story', () => {
  const kept = keptAfter(
    '.intro',
    `${notice}<div class="tour"><div>${paragraphs('The stop', 12)}</div></div>`,
  );
  expect(kept).toContain('The stop 11');
  expect(kept).not.toContain('The notice');
});

test('what was taken stays where nothing outweighs it', () => {
  const kept = keptAfter(
    '.intro',
    `${notice}<div class="tour"><div>${paragraphs('The stop', 5)}</div></div>`,
  );
  expect(kept).toContain('The notice 2');
  expect(kept).not.toContain('The stop');
});

test('comments are not the story, however long', () => {
  const talk = `<ol class="comment-thread"><li><div>${paragraphs('The reader', 30)}</div></li></ol>`;
  const kept = keptAfter('.story', `<article class="story">${paragraphs('The story', 4)}</article>${talk}`);
  expect(kept).toContain('The story 3');
  expect(kept).not.toContain('The reader');
});
