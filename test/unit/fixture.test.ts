// @vitest-environment jsdom
/** A saved page becomes a fixture that has the page's shape and none of its words. */
import { expect, test } from 'vitest';
import { anonymise, fillJsonLd } from '../../scripts/anonymise.ts';
import { fillAddress, filler } from '../../scripts/filler.ts';

const prose = 'The harbour bridge was closed to all lorries on Friday, engineers of the board said at noon.';

test('words keep their length, case and punctuation, and are others', () => {
  const filled = filler(prose);
  expect(filled.replace(/[a-z]/g, 'x').replace(/[A-Z]/g, 'X')).toBe(
    prose.replace(/[a-z]/g, 'x').replace(/[A-Z]/g, 'X'),
  );
  for (const word of prose.match(/\p{L}{4,}/gu) ?? []) expect(filled).not.toContain(word);
});

test('the same word is filled the same way, so that captions and titles still agree', () => {
  expect(filler('Harbour bridge')).toBe(filler('Harbour bridge'));
  expect(filler('HARBOUR').toLowerCase()).toBe(filler('harbour'));
});

test('labels and dates stay in short texts, where passes look for them', () => {
  expect(filler('ADVERTISEMENT')).toBe('ADVERTISEMENT');
  expect(filler('Updated March 14, 2026')).toBe('Updated March 14, 2026');
  expect(filler('Lesen Sie auch')).toBe('Lesen Sie auch');
});

test('numbers change in prose', () => {
  expect(filler(`${prose} It cost 1984.`)).not.toContain('1984');
});

test('other scripts stay in their script', () => {
  expect(filler('榎峠を越えるバス')).toMatch(
    /^\p{Script=Han}{2}\p{Script=Hiragana}\p{Script=Han}\p{Script=Hiragana}{2}\p{Script=Katakana}{2}$/u,
  );
  expect(filler('عاد الماء')).toMatch(/^\p{Script=Arabic}{3} \p{Script=Arabic}{5}$/u);
});

test('addresses keep their shape on an invented host', () => {
  expect(fillAddress('https://www.courier.example/2026/03/14/harbour-bridge/index.html?utm=1')).toMatch(
    /^https:\/\/paper\.example\/2026\/03\/14\/[a-z]{7}-[a-z]{6}\/index\.html$/,
  );
  expect(fillAddress('javascript:alert(1)')).toBe('#');
});

test('JSON-LD keeps its shape, also when it is broken', () => {
  const filled = fillJsonLd(
    '{"@type":"NewsArticle","headline":"Harbour bridge","datePublished":"2026-03-14",}',
  );
  expect(filled).toMatch(
    /^\{"@type":"NewsArticle","headline":"[A-Z][a-z]{6} [a-z]{6}","datePublished":"2026-03-14",\}$/,
  );
  expect(filled).not.toContain('Harbour');
});

test('a page loses scripts, styles, comments and names, and keeps what hides and what loads late', () => {
  const page = new DOMParser().parseFromString(
    `<head><style>p{}</style><script>track('harbour')</script></head><body class="courier-page">
    <!-- harbour --><p style="color:red;display:none" onclick="x()">${prose}</p>
    <img data-src="/img/harbour.jpg" alt="The harbour bridge" data-blob="{&quot;who&quot;: &quot;harbour&quot;}"></body>`,
    'text/html',
  );
  anonymise(page, 'https://www.courier.example/x');
  const html = page.documentElement.outerHTML;
  expect(html).not.toMatch(/harbour|<style|<script|<!--|onclick|color|courier/i);
  expect(page.body.className).toBe('paper-page');
  expect(page.querySelector('p')?.getAttribute('style')).toBe('display:none');
  expect(page.querySelector('img')?.dataset['src']).toMatch(/^\/[a-z]{3}\/[a-z]{7}\.jpg$/);
});
