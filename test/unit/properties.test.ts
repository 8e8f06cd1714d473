// @vitest-environment jsdom
/** What must hold of anything at all: addresses, lines, pages, files. What once broke it stands first in each. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isSafeImage, isSafeLink, pageOf, parseAddress } from '../../src/addresses.ts';
import { ArticleSchema } from '../../src/article.ts';
import { cleanLine } from '../../src/clean-text.ts';
import { fileName } from '../../src/export/file-name.ts';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { readImport } from '../../src/import/read-import.ts';
import { baitFor } from '../hostile/checks.ts';
import { armed, payloadSets } from '../hostile/payloads/all.ts';
import { page } from '../hostile/story.ts';
import { anyStory } from './any-story.ts';
import { hostile } from './hostile-words.ts';
import { sampleFile, samples } from './import-files.ts';

const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile), fc.string());
const scheme = fc.constantFrom(
  'javascript:',
  'JAVASCRIPT:',
  'data:text/html,',
  'http://',
  'https://u:p@',
  'mailto:',
  '//',
  'blob:',
  'file:///',
);
const address = fc
  .tuple(fc.constantFrom('', ' ', '\t', '\u0001', '\u200b'), scheme, odd)
  .map((parts) => parts.join(''));

test('an address that a link may hold leads to the web or to a letter, and names nobody', () => {
  fc.assert(
    fc.property(fc.oneof(address, fc.webUrl({ withFragments: true, withQueryParameters: true })), (url) => {
      if (isSafeImage(url) && !/^data:/i.test(url)) expect(new URL(url).protocol).toMatch(/^https?:$/);
      if (!isSafeLink(url)) return;
      const { protocol, username, password } = new URL(url);
      expect(protocol).toMatch(/^(?:https?|mailto):$/);
      expect(username + password).toBe('');
    }),
    { numRuns: 2_000, seed: 31 },
  );
});

test('the page that an address names is the same page, however often it is asked', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const named = pageOf(url);
      expect(pageOf(named)).toBe(named);
      expect(parseAddress(named)?.origin).toBe(new URL(url).origin);
    }),
    { numRuns: 1_000, seed: 32, examples: [['http://a.aa??']] },
  );
});

test('a line is one line, clean, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 4 }), (parts) => {
      const line = cleanLine(parts.join(''));
      expect(cleanLine(line)).toBe(line);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}]|^\s|\s$|\s\s/u);
    }),
    { numRuns: 2_000, seed: 33, examples: [[['\u200d\u200b\u200c']], [['a\u200d', '\u200b', '\u200cb']]] },
  );
});

test('the name of a file is one that every system takes', () => {
  fc.assert(
    fc.property(odd, (title) => {
      const name = fileName(title, 'md');
      expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*.\s][^\p{Cc}<>:"/\\|?*]*\.md$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
    }),
    { numRuns: 2_000, seed: 34 },
  );
});

test('whatever the schema takes it takes again from its own text, and tells it as plain strings', () => {
  fc.assert(
    fc.property(anyStory, ({ article }) => {
      const again: unknown = JSON.parse(JSON.stringify(article));
      expect(v.parse(ArticleSchema, again)).toEqual(again);
      expect(articleRecord(article).title).toBe(article.title);
    }),
    { numRuns: 100, seed: 35 },
  );
});

test('the schema says no to anything else without giving up', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 4 }), (value) => {
      expect(v.safeParse(ArticleSchema, value).success).toBe(false);
    }),
    { numRuns: 1_000, seed: 36 },
  );
});

const bait = baitFor({ own: 'http://own.test', foreign: 'http://f.test', canary: 'http://f.test/c' }, 'any');
const pieces = Object.values(payloadSets)
  .flat()
  .map((payload) => armed(payload, bait));
const tags = [
  '<div>',
  '</div>',
  '<table>',
  '<td>',
  '</table>',
  '<svg>',
  '</svg>',
  '<math>',
  '<p>',
  '</p>',
  '<a href="/x">',
];

test('whatever stands in a page, a story of it keeps to the schema', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...tags, ...hostile), { maxLength: 12 }), (parts) => {
      const html = page({ inside: parts.join('') });
      const article = extractArticle(new DOMParser().parseFromString(html, 'text/html'), 'http://own.test/a');
      if (article !== null) expect(v.safeParse(ArticleSchema, article).issues).toBeUndefined();
    }),
    { numRuns: 40, seed: 37 },
  );
}, 60_000);

test('a file of another service that was damaged anywhere is read, or not, and brings what a story may hold', async () => {
  const files = await Promise.all(
    samples.map(async (name) => new Uint8Array(await sampleFile(name).arrayBuffer())),
  );
  const damage = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    put: fc.oneof(
      fc.constantFrom(...hostile, '{"__proto__":{"polluted":1}}', '\u0000', '"', ','),
      fc.string(),
    ),
    cut: fc.nat(200),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, at, put, cut }) => {
      const place = Math.floor(at * file.length);
      const read = await readImport(new Blob([file.slice(0, place), put, file.slice(place + cut)]));
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      if (read.at === 'unread') return;
      for (const { url } of read.items) expect(new URL(url).protocol).toMatch(/^https?:$/);
    }),
    { numRuns: 150, seed: 38 },
  );
}, 60_000);
