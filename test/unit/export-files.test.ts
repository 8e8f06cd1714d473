/** Stories as files: what each format holds, and words that stay words. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { exportFile } from '../../src/export/files.ts';
import { formats } from '../../src/export/formats.ts';
import { htmlFile, richText } from '../../src/export/html-file.ts';
import { pixel } from './any-article.ts';
import { anyStory, storyOf } from './any-story.ts';
import { address, filesIn, look, mark, optionsFor, picture, story, textOf } from './export-ground.ts';
import { hostile } from './hostile-words.ts';
import { strangers } from './markup-findings.ts';
import { arabicStory, richStory } from './stories.ts';
import { paragraph, text } from './story-blocks.ts';

test('Markdown opens with what is known, and ends with marks and notes', async () => {
  const file = await textOf('markdown');
  expect(file.split('\n---\n')[0]).toBe(
    [
      '---',
      `title: ${JSON.stringify(richStory.title)}`,
      'byline: "Sunniva Ekdal and Tor Lind"',
      'site: "The Stenness Messenger"',
      'url: "https://news.example/2026/03/12/harbour-lets-the-tide-back-in"',
      'published: "2026-03-12T21:40:00Z"',
      'saved: "2026-03-13T08:00:00.000Z"',
      'tags: ["harbour","a \\"b\\": c"]',
      'language: "en"',
    ].join('\n'),
  );
  expect(file).toContain(`![The harbour](${address})`);
  expect(file).toContain('## Marks and notes\n\n> You stop hearing them after a month\n\nAsk Marit');
});

test('Markdown with its pictures beside it names them by their bytes', async () => {
  const files = await filesIn('markdown-pictures', [story, { ...story, key: 'b' }]);
  const image = `images/${picture.sha256}.png`;
  const name = 'Harbour town votes to let the tide back in after seventy years of pumping';
  expect([...files.keys()]).toEqual([`${name}.md`, image, `${name} (2).md`]);
  expect(files.get(`${name}.md`)).toContain(`![The harbour](${image})`);
});

test('nothing in the facts of a story ends the front matter or adds to it', () => {
  const facts = fc.record({ title: fc.constantFrom(...hostile), site: fc.constantFrom(...hostile) });
  fc.assert(
    fc.asyncProperty(facts, async ({ title, site }) => {
      const given = storyOf({ title: title.slice(0, 500), siteName: site.slice(0, 2_000) });
      const lines = (await textOf('markdown', [given])).split('\n');
      const front = lines.slice(1, lines.indexOf('---', 1));
      expect(front.map((line) => line.replace(/:.*/, ''))).toEqual([
        'title',
        'site',
        'url',
        'saved',
        'language',
      ]);
      for (const line of front) expect(() => JSON.parse(line.replace(/^\w+: /, ''))).not.toThrow();
      expect(front.join('')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }),
  );
});

test('an HTML file stands alone: policy, pictures, language, marks and notes, and nothing that runs or loads', () => {
  const file = htmlFile(story, look);
  const page = new JSDOM(file).window.document;
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toBe(
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
  );
  expect(page.head.firstElementChild?.getAttribute('charset')).toBe('utf-8');
  expect(page.head.querySelector('style')?.previousElementSibling?.localName).toBe('title');
  expect(page.querySelector('.lead img, figure img')?.getAttribute('src')).toBe(
    `data:image/png;base64,${pixel}`,
  );
  expect(page.querySelectorAll('img')).toHaveLength(1);
  expect(page.querySelector('mark.green')?.textContent).toBe('You stop hearing them after a month');
  expect([...page.querySelectorAll('.said')].map((said) => said.textContent)).toEqual([
    'Ask Marit',
    'about 1953',
  ]);
  expect(page.documentElement.lang).toBe('en');
  const arabic = new JSDOM(htmlFile(storyOf(arabicStory), look)).window.document.documentElement;
  expect([arabic.lang, arabic.dir]).toEqual(['ar', 'rtl']);
});

test('whatever a story says, an HTML file and rich text hold listed elements and attributes only', () => {
  const { DOMParser } = new JSDOM().window;
  fc.assert(
    fc.property(anyStory, (given) => {
      for (const file of [htmlFile(given, look), richText(given, look)]) {
        const page = new DOMParser().parseFromString(file, 'text/html');
        expect(strangers(page)).toEqual([]);
        expect(page.querySelectorAll('style').length).toBeLessThanOrEqual(1);
        const sources = [...page.querySelectorAll('img')].map(({ src }) => src);
        expect(
          sources.filter((src) => !/^(?:data:image\/(?:png|jpeg|gif|webp|avif);|https?:)/.test(src)),
        ).toEqual([]);
      }
    }),
    { numRuns: 80, seed: 17 },
  );
}, 60_000);

test('an HTML file shows no picture that is not in it', () => {
  fc.assert(
    fc.property(anyStory, (given) => {
      const page = new JSDOM(htmlFile(given, look)).window.document;
      expect([...page.querySelectorAll('img')].filter(({ src }) => !src.startsWith('data:image/'))).toEqual(
        [],
      );
    }),
    { numRuns: 30, seed: 23 },
  );
}, 60_000);

test('rich text keeps footnotes, tables and marks', () => {
  const notes = storyOf({
    body: [
      { kind: 'paragraph', text: [{ text: 'A span' }, { text: '1', note: '1' }] },
      { kind: 'note', role: 'footnote', title: '', id: '1', blocks: [paragraph('Ten centimetres.')] },
    ],
  });
  const page = new JSDOM(richText(notes, look)).window.document;
  expect(page.querySelector('sup a')?.getAttribute('href')).toBe(`#${page.querySelector('.footnote')?.id}`);
  expect(page.querySelector('.footnote a')?.getAttribute('href')).toBe(`#${page.querySelector('sup a')?.id}`);
});

test('plain text is what the story says, without what cannot be seen', async () => {
  const file = await textOf('text');
  expect(file.startsWith(`${richStory.title}\n\n${richStory.dek}\n\nSunniva Ekdal and Tor Lind · `)).toBe(
    true,
  );
  expect(file).toContain('• Allotments on the east bank:\n  3. plots three to nineteen, at every high tide');
  expect(file).toContain('[The lower gates, last opened by accident in 1987. (Ines Falk / Harbour Archive)]');
  expect(file.endsWith('“You stop hearing them after a month”\nAsk Marit\nabout 1953\n')).toBe(true);
  const odd = await textOf('text', [storyOf({ body: [paragraph('\u202egnp.exe\u202c\u0007 \ud83d')] })]);
  expect(odd).toContain('\n\ngnp.exe \ufffd\n');
});

test('bookmarks are entries with their times and tags, and nothing else', async () => {
  const page = new JSDOM(await textOf('bookmarks')).window.document;
  const [link] = page.querySelectorAll('a');
  expect(link?.textContent).toBe(richStory.title);
  expect(link?.getAttribute('href')).toBe(richStory.url);
  expect(link?.getAttribute('add_date')).toBe(String(Date.parse(story.savedAt) / 1000));
  expect(link?.getAttribute('tags')).toBe('harbour,a "b": c');
  const { DOMParser } = new JSDOM().window;
  await fc.assert(
    fc.asyncProperty(anyStory, async (given) => {
      const file = await textOf('bookmarks', [given]);
      const names = [...new DOMParser().parseFromString(file, 'text/html').querySelectorAll('body *')].map(
        ({ localName }) => localName,
      );
      expect(names.filter((name) => !/^(?:h1|dl|p|dt|h3|a|dd)$/.test(name))).toEqual([]);
      expect(names.filter((name) => name === 'a')).toHaveLength(1);
    }),
    { numRuns: 40, seed: 29 },
  );
});

test('JSON of one story is whole, with its pictures and the plain record', async () => {
  const file = JSON.parse(await textOf('json'));
  expect(file).toMatchObject({ format: 'galley-story', version: 1, key: story.key, article: richStory });
  expect(file.pictures).toEqual([{ address, type: 'image/png', sha256: picture.sha256, base64: pixel }]);
  expect(file.record.text).toContain('Engineers will open the lower gates');
  expect(file.marks).toEqual([mark]);
});

test.each(formats)('several stories are one file of %s, under the day', async (format) => {
  const { name, bytes } = await exportFile([story, { ...story, key: 'b' }], optionsFor(format));
  expect(name).toMatch(/^Stories from Galley 2026-11-28\.(?:zip|epub|html)$/);
  expect(bytes.length).toBeGreaterThan(500);
});

test('a story says its words in every format', async () => {
  const said = storyOf({ title: 'One', body: [{ kind: 'paragraph', text: text('<b>&amp; “quoted”') }] });
  expect(await textOf('text', [said])).toContain('<b>&amp; “quoted”');
  expect(await textOf('html', [said])).toContain('&lt;b&gt;&amp;amp; “quoted”');
  expect(await textOf('markdown', [said])).toContain('\\<b>\\&amp; “quoted”');
});
